// What the public page does beyond being read: tells what a figure measures, folds the contents on a phone, marks where the reader is.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const { concepts, funds, bases } = JSON.parse(document.getElementById("data").textContent);
  const panel = document.getElementById("fact");
  const button = document.getElementById("facts");
  const facts = [...document.querySelectorAll("main .fact")];
  const KEYS = ["concept", "year", "basis", "measure", "fund", "function", "economic", "unitName", "project"];

  const keyOf = ({ dataset }) => KEYS.map((key) => dataset[key] ?? "").join("|");
  const byKey = new Map();
  for (const fact of facts) {
    if (!fact.dataset.concept) continue;
    const key = keyOf(fact);
    if (!byKey.has(key)) byKey.set(key, []);
    byKey.get(key).push(fact);
  }

  /** The exact amount in 元, by moving the point, never by floating point; null for what is no money. */
  const inYuan = ({ value, dataset }) => {
    const zeros = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 }[dataset.unit];
    if (zeros === undefined) return null;
    const negative = value.startsWith("-");
    const [whole, fraction = ""] = value.replace("-", "").split(".");
    const digits = whole + fraction.padEnd(zeros, "0").slice(0, zeros);
    const rest = fraction.slice(zeros).replace(/0+$/, "");
    const plain = digits.replace(/^0+(?=\d)/, "").replace(/\B(?=(?:\d{3})+$)/g, ",");
    return `${negative ? "-" : ""}${plain}${rest === "" ? "" : `.${rest}`} 元`;
  };

  const line = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  const titleOf = ({ dataset }) => {
    const { concept, fund, year, basis, unitName, project } = dataset;
    const code = dataset.function ?? dataset.economic;
    const words = [
      year && `${year}年`,
      bases[basis],
      funds[fund],
      concepts[concept],
      code && `科目 ${code}`,
      unitName,
      project,
    ];
    return concept ? words.filter(Boolean).join(" · ") : "本文没有指明指标的数";
  };

  let shown = null;
  const show = (fact) => {
    if (shown === fact) return;
    hide();
    shown = fact;
    const amount = inYuan(fact) ?? `${fact.value} ${fact.dataset.unit ?? ""}`;
    const same = (byKey.get(fact.dataset.concept ? keyOf(fact) : "") ?? []).filter((other) => other !== fact);
    const lines = [line("p", titleOf(fact))];
    const value = document.createElement("p");
    value.append(line("strong", amount));
    lines.push(value);
    if (same.length > 0) lines.push(line("p", `同一数据另见 ${same.length} 处（已加底色）`));
    for (const other of same) other.classList.add("same");
    panel.replaceChildren(...lines);
    panel.hidden = false;
  };
  const hide = () => {
    shown = null;
    panel.hidden = true;
    for (const other of document.querySelectorAll(".fact.same")) other.classList.remove("same");
  };

  document.addEventListener("pointerover", (event) => {
    const fact = event.target.closest?.("main .fact");
    if (fact) show(fact);
    else if (!root.classList.contains("picking")) hide();
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".fact")) show(event.target);
  });

  // Picking: one figure is in the tab order, and the arrows go on from it.
  let current = 0;
  const settle = (index) => {
    facts[current]?.removeAttribute("tabindex");
    current = (index + facts.length) % facts.length;
    facts[current].tabIndex = 0;
  };
  const stop = () => {
    root.classList.remove("picking");
    button.setAttribute("aria-pressed", "false");
    facts[current]?.removeAttribute("tabindex");
    hide();
  };
  button.hidden = facts.length === 0;
  button.addEventListener("click", () => {
    if (root.classList.toggle("picking")) {
      button.setAttribute("aria-pressed", "true");
      settle(current);
      facts[current].focus();
    } else stop();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      const isPicking = root.classList.contains("picking");
      stop();
      if (isPicking) button.focus();
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || !event.target.matches?.(".fact")) return;
    event.preventDefault();
    settle(current + step);
    facts[current].focus();
  });

  const contents = document.querySelector(".toc details");
  if (contents && matchMedia("(max-width: 63.99rem)").matches) contents.open = false;
  addEventListener("beforeprint", () => {
    if (contents) contents.open = true;
  });

  // Only what really scrolls is a stop of the Tab key.
  const settleScrolls = () => {
    for (const region of document.querySelectorAll(".scroll")) {
      if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
      else region.removeAttribute("tabindex");
    }
  };
  settleScrolls();
  addEventListener("resize", settleScrolls);

  const links = new Map([...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver(
    (entries) => {
      const seen = entries.find(({ isIntersecting }) => isIntersecting);
      const link = seen && links.get(seen.target.id);
      if (!link) return;
      for (const other of links.values()) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "location");
    },
    { rootMargin: "0px 0px -70% 0px" },
  );
  for (const id of links.keys()) {
    const target = document.getElementById(id);
    if (target) watch.observe(target);
  }
})();
