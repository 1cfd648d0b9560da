// What a report does when it is read: walks from a figure or a finding to every other place of it, shows the arithmetic, filters, and
// sets the notes beside their places. It only ever sets text, never HTML; the data comes from data.ts.
(() => {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const { s: strings, f: figures, r: relations, n: findings, o: obligations } = JSON.parse(byId("data").textContent);
  const [HOLDS, OPEN] = [1, 2];
  const VERDICT = ["✖ 不成立", "✔ 成立", "○ 不能判定"];
  const STATE = ["未涉及：没有成立的关系用到它", "已证实：有成立的关系用到它", "有误：问题所指的数"];
  const MOST_EQUATIONS = 60;
  const MOST_IN_GROUP = 2000;
  const HEAD = 5; // members of a relation before its formula
  const wide = matchMedia("(min-width: 75rem)");

  const make = (tag, names, text) => {
    const element = document.createElement(tag);
    if (names) element.className = names;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const figuresOf = (relation) => relation.slice(HEAD).filter((part) => typeof part === "number");
  const elementOf = (target) => byId(typeof target === "number" ? `f${target}` : target);

  // Relations of each figure, made when the first is asked for.
  let index = null;
  const relationsOf = (figure) => {
    if (index === null) {
      index = new Map();
      relations.forEach((relation, r) => {
        for (const each of new Set(figuresOf(relation))) {
          if (!index.has(each)) index.set(each, []);
          index.get(each).push(r);
        }
      });
    }
    return index.get(figure) ?? [];
  };

  const printedOf = (figure) => figures[figure][0] + strings[figures[figure][1]];
  const nameOf = (figure) => {
    const [, , name, column] = figures[figure];
    return [strings[name], strings[column]].filter(Boolean).join(" · ");
  };
  const whereOf = (figure) => {
    const [, , , , where, , , inTable] = figures[figure];
    if (strings[where] === "") return "";
    return inTable ? `《${strings[where]}》` : `文中“${strings[where]}”`;
  };
  const placeOf = (figure) => {
    const page = figures[figure][5];
    return [page > 0 ? `第 ${page} 页` : "", whereOf(figure)].filter(Boolean).join(" ");
  };

  /* The figures that print one fact, `figure` first. */
  const sameFact = (figure) => {
    const same = relationsOf(figure).filter((r) => relations[r][4] === 1);
    return [...new Set([figure, ...same.flatMap((r) => figuresOf(relations[r]))])];
  };

  const figureButton = (figure, named, placed) => {
    const button = make("button", figures[figure][6] === 2 ? "x" : "", printedOf(figure));
    button.type = "button";
    button.title = [nameOf(figure), placeOf(figure)].filter(Boolean).join("，");
    button.addEventListener("click", () => goTo(figure, true));
    if (!named) return [button];
    const words = placed ? [whereOf(figure), nameOf(figure)] : [nameOf(figure)];
    return [make("span", "nm", words.filter(Boolean).join(" ")), button];
  };

  /* One relation. Where its figures stand in several places each is named with its own, else the place is told once. */
  const equation = (r, withCue) => {
    const [verdict, , cue, told] = relations[r];
    const places = new Set(figuresOf(relations[r]).map((figure) => figures[figure][4]));
    const item = make("li", "eq");
    item.append(make("span", `sv ${["e", "", "a"][verdict]}`, VERDICT[verdict]), "　");
    for (const part of relations[r].slice(HEAD)) {
      if (typeof part === "number") item.append(...figureButton(part, true, places.size > 1));
      else item.append(part);
    }
    const [first] = figuresOf(relations[r]);
    const place = places.size === 1 ? placeOf(first) : "";
    const basis = withCue && strings[cue] ? `依据：${strings[cue]}` : "";
    const about = [strings[told], basis, place].filter(Boolean).join("；");
    if (about) item.append(make("div", "ab", about));
    return item;
  };

  const equations = (list, most, withCue) => {
    const ol = make("ol");
    for (const r of list.slice(0, most)) ol.append(equation(r, withCue));
    const box = make("div");
    box.append(ol);
    if (list.length > most) box.append(make("p", "ab", `另有 ${list.length - most} 条未列出。`));
    return box;
  };

  /* The panel: places to walk, and the arithmetic. */
  const panel = byId("panel");
  let walk = [];
  let at = 0;
  let opener = null;
  const clear = (names) => {
    for (const name of names) for (const each of document.querySelectorAll(`.${name}`)) each.classList.remove(name);
  };

  const show = (element) => {
    for (let each = element; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
  };

  const goTo = (target, focus) => {
    const element = elementOf(target);
    if (element === null) return;
    view("doc");
    clear(["cur"]);
    element.classList.add("cur");
    show(element);
    if (focus) focusOn(element);
    const place = walk.indexOf(target);
    if (place >= 0) at = place;
    mark();
  };

  const mark = () => {
    for (const button of panel.querySelectorAll("[data-walk]")) button.disabled = walk.length < 2;
    byId("panel-at").textContent = walk.length > 0 ? `${at + 1} / ${walk.length}` : "";
    panel.querySelectorAll(".at").forEach((item, i) => {
      if (i === at) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    });
  };

  const step = (by) => {
    if (walk.length === 0) return;
    at = (at + by + walk.length) % walk.length;
    goTo(walk[at], false);
  };

  const placeItem = (target) => {
    const item = make("li", "at");
    if (typeof target === "number") {
      item.append(
        ...figureButton(target, false, false),
        make("span", "ab", `　${[nameOf(target), placeOf(target)].filter(Boolean).join("，")}`),
      );
    } else {
      const element = byId(target);
      const button = make("button", "", (element?.textContent ?? "").slice(0, 40) || "（此处）");
      button.type = "button";
      button.addEventListener("click", () => goTo(target, true));
      item.append(button);
    }
    return item;
  };

  const open = (title, targets, list, from, note) => {
    walk = targets.filter((target) => elementOf(target) !== null);
    at = 0;
    opener = from;
    byId("panel-title").textContent = title;
    const body = byId("panel-body");
    body.replaceChildren();
    if (note) body.append(make("p", "ab", note));
    if (targets.length > 0) {
      body.append(make("h3", "", targets.length > 1 ? `各处（${targets.length}）` : "所在"));
      const places = make("ol");
      for (const target of walk) places.append(placeItem(target));
      body.append(places);
    }
    if (list.length > 0) {
      body.append(make("h3", "", `算式（${list.length}）`), equations(list, MOST_EQUATIONS, true));
    }
    body.scrollTop = 0;
    panel.hidden = false;
    document.body.style.paddingBottom = `${panel.offsetHeight}px`;
    root.style.scrollPaddingBottom = `${panel.offsetHeight + 16}px`;
    clear(["rel"]);
    for (const target of walk) elementOf(target).classList.add("rel");
    mark();
  };

  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.style.paddingBottom = "";
    root.style.scrollPaddingBottom = "";
    clear(["cur", "rel"]);
    walk = [];
    opener?.focus({ preventScroll: true });
  };

  const rank = (r) => [0, 2, 1][relations[r][0]];
  const byVerdict = (a, b) => rank(a) - rank(b);

  const chooseFigure = (figure, element) => {
    const list = [...relationsOf(figure)].sort(byVerdict);
    const title = [nameOf(figure), printedOf(figure)].filter(Boolean).join("　");
    open(title, sameFact(figure), list, element, STATE[figures[figure][6]]);
    clear(["cur"]);
    element.classList.add("cur");
  };

  /* The relations that a finding is about: broken ones all of whose figures it names, else broken ones of the figure it doubts. */
  const relationsOfFinding = ([, named]) => {
    const all = new Set(named);
    const broken = [...new Set(named.flatMap(relationsOf))].filter(
      (r) => relations[r][0] !== HOLDS && relations[r][0] !== OPEN,
    );
    const inside = broken.filter((r) => figuresOf(relations[r]).every((each) => all.has(each)));
    return inside.length > 0 ? inside : broken;
  };

  let current = -1;
  const chooseFinding = (n) => {
    const note = byId(`n${n}`);
    if (note === null) return;
    view("doc");
    current = n;
    const button = note.querySelector("button");
    open(button.textContent.trim(), findings[n][2], relationsOfFinding(findings[n]), button);
    clear(["cur"]);
    note.classList.add("cur");
    const first = walk.length > 0 ? elementOf(walk[0]) : null;
    first?.classList.add("cur");
    show(wide.matches && first !== null ? first : note);
    button.focus({ preventScroll: true });
  };

  const isShown = (n) => !root.classList.contains(`no-${findings[n][0]}`);
  const nextFinding = (by) => {
    const order = [...document.querySelectorAll("#text article")]
      .map((note) => Number(note.id.slice(1)))
      .filter(isShown);
    if (order.length === 0) return;
    const here = order.indexOf(current);
    const next = here < 0 ? (by > 0 ? 0 : order.length - 1) : (here + by + order.length) % order.length;
    chooseFinding(order[next]);
  };

  /* Notes beside their places, each below the one before it. */
  const notes = [...document.querySelectorAll("#text article")];
  const text = byId("text");
  const layout = () => {
    if (!wide.matches) {
      for (const note of notes) note.style.top = "";
      text.style.minHeight = "";
      return;
    }
    const base = text.getBoundingClientRect().top;
    const places = notes.map((note) => {
      const [, , [first]] = findings[Number(note.id.slice(1))];
      const anchor = first === undefined ? null : elementOf(first);
      const seen =
        anchor !== null && anchor.getClientRects().length > 0 ? anchor : note.closest(".notes").previousElementSibling;
      return { note, top: seen === null ? 0 : seen.getBoundingClientRect().top - base, height: note.offsetHeight };
    });
    let free = 0;
    for (const { note, top, height } of places.sort((a, b) => a.top - b.top)) {
      if (height === 0) continue;
      const y = Math.max(free, top - 4);
      note.style.top = `${y}px`;
      free = y + height + 10;
    }
    text.style.minHeight = `${free + 20}px`;
  };
  let waiting = 0;
  const layoutSoon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(layout);
  };

  /* The two views. */
  const view = (name) => {
    root.classList.toggle("dv", name === "doc");
    root.classList.toggle("pv", name === "proof");
    for (const link of document.querySelectorAll("[data-view]")) {
      if (link.dataset.view === name) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (name === "doc") layoutSoon();
    else fillVerdicts();
  };
  const follow = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    const inProof = target?.closest("#proof") ?? null;
    view(inProof === null ? "doc" : "proof");
    if (target?.tagName === "ARTICLE") chooseFinding(Number(target.id.slice(1)));
    else target?.scrollIntoView();
  };

  /* The proof's formulas, made when they are looked at. */
  const fill = (box, list, withCue) => {
    if (box.dataset.full) return;
    box.dataset.full = "1";
    box.append(equations(list, MOST_IN_GROUP, withCue));
  };
  const where = (test) => relations.flatMap((relation, r) => (test(relation) ? [r] : []));
  const fillVerdicts = () => {
    for (const box of document.querySelectorAll(".eqs")) {
      const verdict = Number(box.dataset.verdict);
      fill(
        box,
        where((relation) => relation[0] === verdict),
      );
    }
  };
  for (const group of document.querySelectorAll(".gr")) {
    const wanted = Number(group.dataset.group);
    group.addEventListener("toggle", () => {
      if (group.open) fill(group, where((relation) => relation[1] === wanted).sort(byVerdict), false);
    });
  }

  /* An obligation: the relations that prove or break it, and the figures that were compared without one. */
  for (const box of document.querySelectorAll(".ob")) {
    box.addEventListener("toggle", () => {
      if (!box.open || box.dataset.full) return;
      box.dataset.full = "1";
      const [list, alone] = obligations[Number(box.dataset.ob)];
      const inside = box.querySelector(".in");
      if (list.length > 0) inside.append(equations([...list].sort(byVerdict), MOST_IN_GROUP, false));
      if (alone.length === 0) return;
      const shown = make("p", "eq", "数：");
      for (const figure of alone.slice(0, MOST_EQUATIONS)) shown.append(...figureButton(figure, true, true));
      inside.append(shown);
    });
  }

  /* Figures: one of them is in the tab order; arrows go from one to the next. */
  const marked = [...text.querySelectorAll(".f")];
  let reached = marked[0];
  const focusOn = (element) => {
    if (element.classList.contains("f")) {
      if (reached !== undefined) reached.tabIndex = -1;
      reached = element;
      reached.tabIndex = 0;
    }
    element.focus({ preventScroll: true });
  };
  if (reached !== undefined) reached.tabIndex = 0;

  text.addEventListener("click", (event) => {
    const figure = event.target.closest(".f");
    const head = event.target.closest("article .h");
    const words = event.target.closest("mark");
    if (figure !== null) {
      focusOn(figure);
      chooseFigure(Number(figure.id.slice(1)), figure);
    } else if (head !== null) chooseFinding(Number(head.parentElement.id.slice(1)));
    else if (words !== null) {
      const n = findings.findIndex(([, , targets]) => targets.includes(words.id));
      if (n >= 0) chooseFinding(n);
    }
  });
  text.addEventListener("keydown", (event) => {
    const figure = event.target.closest(".f");
    if (figure === null) return;
    if (event.key === "Enter" || event.key === " ") {
      chooseFigure(Number(figure.id.slice(1)), figure);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const next = marked[marked.indexOf(figure) + (event.key === "ArrowRight" ? 1 : -1)];
      if (next !== undefined) {
        focusOn(next);
        next.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    } else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    const act = {
      Escape: close,
      n: () => step(1),
      p: () => step(-1),
      j: () => nextFinding(1),
      k: () => nextFinding(-1),
    }[event.key];
    act?.();
  });
  for (const button of document.querySelectorAll("[data-walk]")) {
    button.addEventListener("click", () => step(Number(button.dataset.walk)));
  }
  for (const button of document.querySelectorAll("[data-go]")) {
    button.addEventListener("click", () => nextFinding(Number(button.dataset.go)));
  }
  byId("panel-close").addEventListener("click", close);
  for (const box of document.querySelectorAll("[data-filter]")) {
    const apply = () => {
      root.classList.toggle(`no-${box.dataset.filter}`, !box.checked);
      layoutSoon();
    };
    box.addEventListener("change", apply);
    apply();
  }
  text.addEventListener("toggle", layoutSoon, true);
  addEventListener("resize", layoutSoon);
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", fillVerdicts);
  document.fonts?.ready.then(layoutSoon);

  root.classList.add("on");
  view("doc");
  if (location.hash.length > 1) follow();
})();
