/** What figures measure: tables and sentences as documents print them, and the concept and facets that they get. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { meanings, read } from "./testing/meanings.ts";

/** Rows of cells parted by |; the first `heads` rows are headings. ~ before a cell: it spans as many columns as there are ~. */
function table(title: string, unit: string, rows: readonly string[]): string {
  const cells = rows.map((row) =>
    row
      .split("|")
      .map((cell) => {
        const span = /^~*/.exec(cell)?.[0].length ?? 0;
        return span > 0 ? `<td colspan="${span}">${cell.slice(span)}</td>` : `<td>${cell}</td>`;
      })
      .join(""),
  );
  return `<p>${title}</p><p>单位：${unit}</p><table>${cells.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
}

test("both sides of the overall table", async () => {
  const html = table("部门收支总表", "万元", [
    "~~收入|~~支出",
    "项目|预算数|项目|预算数",
    "一、一般公共预算拨款收入|101.00|一、一般公共服务支出|102.00",
    "二、政府性基金预算拨款收入|103.00|二、卫生健康支出|104.00",
    "三、事业收入|105.00||",
    "本年收入合计|106.00|本年支出合计|107.00",
    "上年结转|108.00|结转下年|109.00",
    "收入总计|110.00|支出总计|111.00",
  ]);
  expect(meanings(await read(html))).toEqual({
    "101.00": "revenue.current fund=gpb",
    "102.00": "expenditure.current function=201",
    "103.00": "revenue.current fund=gov-fund",
    "104.00": "expenditure.current function=210",
    "105.00": "revenue.current fund=service",
    "106.00": "revenue.current",
    "107.00": "expenditure.current",
    "108.00": "carryover.opening",
    "109.00": "carryover.closing",
    "110.00": "revenue.total",
    "111.00": "expenditure.total",
  });
});

test("in the fiscal table funds under 上年结转 are carried over, and every amount is fiscal", async () => {
  const html = table("财政拨款收支总表", "万元", [
    "~~收入|~~~支出",
    "项目|预算数|项目|合计|一般公共预算",
    "一、本年收入|201.00|一、本年支出|202.00|203.00",
    "（一）一般公共预算拨款|204.00|（一）农林水支出|205.00|206.00",
    "二、上年结转|207.00|二、结转下年|208.00|",
    "（一）一般公共预算拨款|209.00|||",
    "收入总计|210.00|支出总计|211.00|212.00",
  ]);
  expect(meanings(await read(html))).toEqual({
    "201.00": "revenue.current fund=fiscal",
    "202.00": "expenditure.current fund=fiscal",
    "203.00": "expenditure.current fund=gpb",
    "204.00": "revenue.current fund=gpb",
    "205.00": "expenditure.current fund=fiscal function=213",
    "206.00": "expenditure.current fund=gpb function=213",
    "207.00": "carryover.opening fund=fiscal",
    "208.00": "carryover.closing fund=fiscal",
    "209.00": "carryover.opening fund=gpb",
    "210.00": "revenue.total fund=fiscal",
    "211.00": "expenditure.total fund=fiscal",
    "212.00": "expenditure.total fund=gpb",
  });
});

test("rows of classes by columns of sources or kinds", async () => {
  const revenue = table("收入预算总表", "元", [
    "科目编码|科目名称|合计|财政拨款收入|事业收入",
    "213|农林水支出|301|302|303",
    "21303|水利|304|305|306",
    "2130301|行政运行|307|308|309",
    "|合计|310|311|312",
  ]);
  const gpb = table("一般公共预算支出表", "万元", [
    "~~功能分类科目|2024年执行数|~~~2025年预算数",
    "科目编码|科目名称||合计|基本支出|项目支出",
    "213|农林水支出|401.00|402.00|403.00|404.00",
    "|合计|405.00|406.00|407.00|408.00",
  ]);
  const statement = await read(revenue + gpb);
  expect(meanings(statement)).toMatchObject({
    "301": "revenue.current function=213",
    "302": "revenue.current fund=fiscal function=213",
    "303": "revenue.current fund=service function=213",
    "309": "revenue.current fund=service function=2130301",
    "310": "revenue.current",
    "401.00": "expenditure.current fund=gpb function=213",
    "403.00": "expenditure.current.basic fund=gpb function=213",
    "404.00": "expenditure.current.project fund=gpb function=213",
    "408.00": "expenditure.current.project fund=gpb",
  });
  const executed = statement.figures.find(({ printed }) => printed === "401.00");
  expect(executed).toMatchObject({ year: 2024, basis: "execution" });
});

test("with a column of carried-over money the 合计 of revenue is the total", async () => {
  const html = table("部门收入总表", "万元", [
    "科目|合计|上年结转|一般公共预算拨款收入",
    "213-农林水支出|501.00|502.00|503.00",
    "21303-水利|504.00|505.00|506.00",
    "合计|507.00|508.00|509.00",
  ]);
  expect(meanings(await read(html))).toEqual({
    "501.00": "revenue.total function=213",
    "502.00": "carryover.opening function=213",
    "503.00": "revenue.current fund=gpb function=213",
    "504.00": "revenue.total function=21303",
    "505.00": "carryover.opening function=21303",
    "506.00": "revenue.current fund=gpb function=21303",
    "507.00": "revenue.total",
    "508.00": "carryover.opening",
    "509.00": "revenue.current fund=gpb",
  });
});

test("economic classes, and the sums of personnel and public-use expenditure", async () => {
  const html = table("一般公共预算基本支出表", "万元", [
    "科目编码|科目名称|合计|人员经费|公用经费",
    "301|工资福利支出|601.00|602.00|",
    "30101|基本工资|603.00|604.00|",
    "302|商品和服务支出|605.00||606.00",
    "30217|公务接待费|607.00||608.00",
    "|合计|609.00|610.00|611.00",
  ]);
  expect(meanings(await read(html))).toMatchObject({
    "601.00": "expenditure.current.basic fund=gpb economic=301",
    "604.00": "expenditure.current.basic.personnel fund=gpb economic=30101",
    "608.00": "expenditure.current.basic.public fund=gpb economic=30217",
    "609.00": "expenditure.current.basic fund=gpb",
    "611.00": "expenditure.current.basic.public fund=gpb",
  });
});

test("units over their classes: no class is taken for that of the whole department", async () => {
  const html = table("支出预算分类汇总表（按部门预算经济分类）", "万元", [
    "~~功能科目|总计|~~基本支出|项目支出",
    "编码|单位（科目名称）||合计|工资福利支出|按项目管理的商品和服务支出",
    "|合计|701.00|702.00|703.00|704.00",
    "|某市水利局本级|705.00|706.00|707.00|708.00",
    "2130301|行政运行|709.00|710.00|711.00|712.00",
    "|某市灌溉服务中心|713.00|714.00|715.00|716.00",
    "2130301|行政运行|717.00|718.00|719.00|720.00",
  ]);
  expect(meanings(await read(html))).toMatchObject({
    "701.00": "expenditure.current",
    "703.00": "expenditure.current.basic economic=301",
    "705.00": "expenditure.current unit=某市水利局本级",
    "711.00": "expenditure.current.basic function=2130301 economic=301 unit=某市水利局本级",
    "720.00": "expenditure.current.project function=2130301 economic=302 unit=某市灌溉服务中心",
  });
});

test.each([
  ["a title we do not know", "对下转移支付预算表", "某某项目|801.00"],
  ["a row we do not understand", "部门支出总表", "某某建设|802.00"],
])("%s: no meaning", async (_what, title, row) => {
  const html = table(title, "万元", ["项目|合计", row]);
  expect(Object.values(meanings(await read(html)))).toEqual(["-"]);
});

test("two rows of one class and different amounts: neither is taken for the class", async () => {
  const html = table("部门支出总表", "万元", [
    "科目编码|科目名称|合计",
    "2130301|行政运行|901.00",
    "2130301|行政运行|902.00",
  ]);
  expect(Object.values(meanings(await read(html)))).toEqual(["-", "-"]);
});

const sections: readonly (readonly [heading: string, text: string, meaning: Record<string, string>])[] = [
  [
    "一、支出预算情况说明",
    "2025年支出预算11.00万元，其中：基本支出12.00万元，项目支出13.00万元。",
    { "11.00": "expenditure.total", "12.00": "expenditure.current.basic", "13.00": "expenditure.current.project" },
  ],
  [
    "五、一般公共预算支出情况说明",
    "2025年一般公共预算支出21.00万元，其中：基本支出22.00万元，项目支出23.00万元。",
    {
      "21.00": "expenditure.current fund=gpb",
      "22.00": "expenditure.current.basic fund=gpb",
      "23.00": "expenditure.current.project fund=gpb",
    },
  ],
  ["九、其他事项", "2025年安排基本支出31.00万元。", { "31.00": "-" }],
  [
    "七、“三公”经费预算情况说明",
    "2025年“三公”经费预算数41.00万元，其中，公务接待费42.00万元，公务用车购置及运行费43.00万元，因公出国（境）费44.00万元。",
    {
      "41.00": "three-public",
      "42.00": "three-public.reception",
      "43.00": "three-public.vehicles",
      "44.00": "three-public.abroad",
    },
  ],
  [
    "五、一般公共预算支出情况说明",
    "1.农林水支出（类）水利（款）行政运行（项）2025年预算数为51.00万元，主要用于人员支出52.00万元。",
    { "51.00": "expenditure.current fund=gpb function=2130301", "52.00": "-" },
  ],
  [
    "三、预算编制说明",
    "1.“农林水支出-水利-行政运行”科目61.00万元，主要用于日常运转。",
    { "61.00": "- function=2130301" },
  ],
  [
    "十、机关运行经费",
    "2025年机关运行经费预算71.00万元，主要原因是公务接待费增加72.00万元。",
    { "71.00": "running-costs", "72.00": "-" },
  ],
];

test.each(sections)("%s: %s", async (heading, text, meaning) => {
  const statement = await read(`<h1>第三部分 部门预算情况说明</h1><h2>${heading}</h2><p>${text}</p>`);
  expect(meanings(statement)).toMatchObject(meaning);
});

test("whatever stands in the cells, nothing is thrown", async () => {
  const word = fc.constantFrom(
    "合计",
    "基本支出",
    "213",
    "一、农林水支出",
    "（（",
    "其中：",
    "2024年",
    "-",
    "—",
    "12.00",
    "%",
    "",
    "本级",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const html = table(
          "一般公共预算支出表",
          "万元",
          rows.map((row) => row.join("|")),
        );
        expect((await read(html)).format).toBe("html");
      },
    ),
    { numRuns: 40 },
  );
});

test("the money of performance goals, however it is said", async () => {
  const said = await read(
    "<p>一、预算绩效情况说明</p><p>纳入2025年绩效目标管理的项目5个，涉及预算资金12.01万元。</p><p>2025年本部门对5个项目实行绩效目标管理，涉及资金12.02万元。</p>" +
      "<p>填报绩效目标的项目支出预算12.03万元，占全部预算项目资金总额的100%。</p><p>对重点项目开展绩效目标监控，涉及资金12.04万元。</p>" +
      "<p>2025年5个项目均设定了绩效目标，预算资金9.07万元，其中一般公共预算8.08万元，政府性基金预算0.99万元。</p>" +
      "<p>纳入2025年部门整体支出绩效目标的金额为82.05万元，其中，基本支出70.06万元，项目支出11.99万元。</p>",
  );
  expect(meanings(said)).toMatchObject({
    "12.01": "performance.funds",
    "12.02": "performance.funds",
    "12.03": "performance.funds",
    "12.04": "-",
    "8.08": "-",
    "0.99": "-",
    "82.05": "performance.overall",
    "70.06": "expenditure.current.basic",
    "11.99": "expenditure.current.project",
  });
});

test("parts of a class are that class's, parts of what has a subject of its own are nobody's", async () => {
  const found = meanings(
    await read(`
      <h1>某市水利局2025年部门预算</h1><h2>一、一般公共预算支出情况</h2>
      <p>2025年一般公共预算支出121.00万元，其中：基本支出101.00万元，项目支出20.00万元。</p><p>支出主要内容如下：</p>
      <p>1．农林水支出（类）水利（款）行政运行（项）71.00万元，其中：基本支出60.00万元，项目支出11.00万元。</p>
      <p>2．农林水支出（类）水利（款）机关服务（项）50.00万元，其中：基本支出41.00万元，项目支出9.00万元。</p>
      <p>3．云岭水文站30.00万元，其中：基本支出28.00万元，项目支出2.00万元。</p>`),
  );
  expect(found["101.00"]).toBe("expenditure.current.basic fund=gpb");
  expect(found["60.00"]).toBe("expenditure.current.basic fund=gpb function=2130301");
  expect(found["9.00"]).toBe("expenditure.current.project fund=gpb function=2130303");
  expect(found["28.00"]).toBe("-");
});

test("kinds of a known expenditure are of it, unless something else stands among them", async () => {
  const found = meanings(
    await read(`
      <h1>某市水利局2025年部门预算</h1><h2>一、预算编制说明</h2>
      <p>2025年支出预算121.00万元，其中：基本支出101.00万元，项目支出20.00万元。</p>
      <p>2024年支出预算84.00万元，其中：本级支出50.00万元，基本支出31.00万元，项目支出3.00万元。</p>`),
  );
  expect(found["101.00"]).toBe("expenditure.current.basic");
  expect(found["20.00"]).toBe("expenditure.current.project");
  expect([found["31.00"], found["3.00"]]).toEqual(["-", "-"]);
});

test("国有资本经营预算支出 is a class where it stands among classes, and a fund elsewhere", async () => {
  const found = meanings(
    await read(`
      <h1>某市水利局2025年部门预算</h1><h2>一、部门支出预算情况</h2>
      <p>2025年支出预算70.00万元，其中：农林水支出50.00万元，住房保障支出11.00万元，国有资本经营预算支出9.00万元。</p>`),
  );
  expect(found["9.00"]).toBe("expenditure.current function=223");
});

test("the 合计 beside an empty column of carried-over money is the total too", async () => {
  const html = table("收入总表", "万元", [
    "单位名称|合计|~本年收入|上年结转结余",
    "单位名称|合计|小计|上年结转结余",
    "合计|31.00|31.00|",
  ]);
  const { figures } = await read(html);
  expect(figures.map(({ concept }) => concept)).toEqual(["revenue.total", "revenue.current"]);
});

test("a title broken before （按…分类） is one title", async () => {
  const rows =
    "<table><tr><td>科目编码</td><td>科目名称</td><td>总计</td></tr><tr><td></td><td>合计</td><td>325.00</td></tr></table>";
  const titles = "<h2>一般公共预算基本支出表——人员经费（对个人和家庭的补助）</h2><h2>（按政府预算经济分类）</h2>";
  const statement = await read(`${titles}<p>单位：万元</p>${rows}`);
  expect(statement.tables.map(({ key }) => key)).toEqual(["gpb-basic-family-gov"]);
});

test("projects are known by their rows, and by the same names in the text", async () => {
  const listed = table("专项资金预算汇总表", "万元", [
    "单位名称|专项名称|资金总额|一般公共预算",
    "某市水利局|河湖清淤专项|21.00|14.00",
    "某市水利局|堤防维护专项|21.00|21.00",
    "某市水利局|某市水文站|22.00|",
    "合计||64.00|",
  ]);
  const text =
    "<h2>一、一般公共预算支出情况</h2><p>项目支出预算60.00万元，其中：河湖清淤专项14.01万元，主要用于清淤；信息化13.00万元。</p>";
  expect(meanings(await read(text + listed))).toMatchObject({
    "14.01": "expenditure.current.project fund=gpb project=河湖清淤专项",
    "13.00": "-",
    "21.00": "expenditure.current.project fund=gpb project=堤防维护专项",
    "14.00": "expenditure.current.project fund=gpb project=河湖清淤专项",
    "22.00": "-",
    "64.00": "-",
  });
});

test("a project that is described under its name, in a chapter on projects", async () => {
  const found = meanings(
    await read(`
      <h1>第三部分 说明</h1><h2>七、项目经费情况说明</h2><h3>（一）河湖清淤专项</h3>
      <p>年度预算安排：2025年预算15.00万元。</p>`),
  );
  expect(found["15.00"]).toBe("expenditure.current.project project=河湖清淤专项");
});

test("where the items of a list have no class, none of them says what all the money is", async () => {
  const found = meanings(
    await read(`
      <h1>某市水利局2025年部门预算</h1><h2>一、一般公共预算支出情况</h2>
      <p>1．甲处。2025年预算：基本支出60.00万元，项目支出11.00万元。</p>
      <p>2．乙处。2025年预算：基本支出41.00万元，项目支出9.00万元。</p>`),
  );
  expect([found["60.00"], found["41.00"], found["11.00"]]).toEqual(["-", "-", "-"]);
});
