/** The documents of `rule-cases.test.ts` by rule, each with a pattern for every finding: severity, then its message. */

export interface RuleCase {
  readonly title: string;
  readonly text: string;
  readonly finds: readonly RegExp[];
}

const lines = (...each: readonly string[]): string => each.join("\n");
const table = (title: string): string => lines(title, "单位：万元", "| 科目名称 | 合计 |", "| 农林水支出 | 80.00 |");
const empty = (title: string): string => lines(title, "单位：万元", "| 科目名称 | 合计 |", "| 合计 | |");
const prose = "第三部分 情况说明\n青溪县水务局2031年收入预算80.00万元，支出预算80.00万元。";
const head = "青溪县水务局2031年部门预算\n目录";

export const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  "table-missing": [
    {
      title: "no contents",
      text: lines("青溪县水务局2031年部门预算", table("收支总表"), table("收入总表"), prose),
      finds: [],
    },
    {
      title: "numbers of tables differ in style",
      text: lines(
        head,
        ...["表1 部门收支总表………3", "表2 部门收入总表………4", "表3 部门支出总表………5", "第三部分 情况说明………6"],
        table("2031年部门收支总表（公开01表）"),
        table("附表2：青溪县水务局2031年收入总表"),
        table("三、支出总表"),
        prose,
      ),
      finds: [],
    },
    {
      title: "the second of three is missing, and its name is part of another's",
      text: lines(
        head,
        ...["一、收支总表………3", "二、支出总表………4", "三、财政拨款支出总表………5", "第三部分 情况说明………6"],
        table("收支总表"),
        table("财政拨款支出总表"),
        prose,
      ),
      finds: [/^error 目录列有“二、支出总表”/],
    },
    {
      title: "another title in its place is another name",
      text: lines(
        head,
        ...["一、收支总表………3", "二、支出总表………4", "三、财政拨款收支总表………5", "第三部分 情况说明………6"],
        table("收支总表"),
        table("经费安排一览表"),
        table("财政拨款收支总表"),
        prose,
      ),
      finds: [/^notice 目录写“二、支出总表”，正文的标题是“经费安排一览表”/],
    },
    {
      title: "targets of performance are often published apart",
      text: lines(
        head,
        ...["一、收支总表………3", "二、收入总表………4", "三、项目支出绩效目标表………5", "第三部分 情况说明………6"],
        table("收支总表"),
        table("收入总表"),
        prose,
      ),
      finds: [/^notice 目录列有“三、项目支出绩效目标表”/],
    },
    {
      title: "most are missing: perhaps a file of their own",
      text: lines(
        head,
        ...["一、收支总表………1", "二、收入总表………2", "三、支出总表………3", "四、财政拨款收支总表………4"],
        ...["五、一般公共预算支出表………5", "六、一般公共预算基本支出表………6", "七、政府性基金预算支出表………7"],
        "第三部分 情况说明………8",
        table("收支总表"),
        table("收入总表"),
        prose,
      ),
      finds: [/^notice 目录列有7张表，其中5张正文没有/],
    },
    {
      title: "a table that the contents do not list",
      text: lines(
        head,
        ...["一、收支总表………1", "二、收入总表………2", "第三部分 情况说明………8"],
        table("收支总表"),
        table("收入总表"),
        table("国有资产占用情况表"),
        prose,
      ),
      finds: [/^notice 正文有1张表目录没有列出：“国有资产占用情况表”/],
    },
  ],
  "table-empty-without-note": [
    {
      title: "a general note at the end explains all empty tables",
      text: lines(
        "青溪县水务局2031年部门预算",
        table("收支总表"),
        table("收入总表"),
        empty("政府性基金预算支出表"),
        "注：以上部门预算报表中，空表表示本部门无相关收支情况。",
        prose,
      ),
      finds: [],
    },
    {
      title: "an empty table and not a word",
      text: lines(
        "青溪县水务局2031年部门预算",
        table("收支总表"),
        table("收入总表"),
        empty("政府性基金预算支出表"),
        prose,
      ),
      finds: [/^warning “政府性基金预算支出表”没有数字，也没有说明/],
    },
    {
      title: "the text says that there is none: a notice",
      text: lines(
        "青溪县水务局2031年部门预算",
        table("收支总表"),
        empty("政府性基金预算支出表"),
        prose,
        "六、政府性基金预算支出\n2031年本部门无政府性基金预算支出。",
      ),
      finds: [/^notice/],
    },
    {
      title: "a dash says that there is none",
      text: lines(
        "青溪县水务局2031年部门预算",
        table("收支总表"),
        "政府性基金预算支出表\n单位：万元\n| 科目名称 | 合计 |\n| 合计 | - |",
        prose,
      ),
      finds: [],
    },
    {
      title: "a form in which nothing is filled in is one notice",
      text: lines(
        "青溪县水务局2031年部门预算",
        ...[empty("收支总表"), empty("收入总表"), empty("支出总表"), empty("政府性基金预算支出表")],
      ),
      finds: [/^notice 全部4张表都没有数字/],
    },
    {
      title: "by economic class again, where the table itself has its note",
      text: lines(
        "青溪县水务局2031年部门预算",
        table("收支总表"),
        empty("政府性基金预算支出表"),
        "注：本部门没有相关收支，故本表无数据。",
        empty("政府性基金预算支出分类汇总表（按政府预算经济分类）"),
        prose,
      ),
      finds: [],
    },
  ],
  "table-note-contradicts": [
    {
      title: "a note on another table",
      text: lines("青溪县水务局2031年部门预算", table("收支总表"), "注：本部门无政府性基金，故表6为空表。", prose),
      finds: [],
    },
  ],
  "class-name-differs": [
    {
      title: "names cut, shortened, with other brackets",
      text: lines(
        "青溪县水务局2031年部门预算",
        ...["支出总表", "单位：万元", "| 科目编码 | 科目名称 | 合计 |", "| 201 | 一般公共服务支出 | 30.00 |"],
        "| 20103 | 政府办公厅(室)及相关机构事务 | 30.00 |",
        "| 2010301 | 行政运行 | 10.00 |",
        "| 2010350 | 事业运行 | 10.00 |",
        "| 2010399 | 其他政府办公厅（室）及相关机构事务支 | 10.00 |",
        prose,
      ),
      finds: [],
    },
    {
      title: "another name for a code, twice",
      text: lines(
        "青溪县水务局2031年部门预算",
        ...["支出总表", "单位：万元", "| 科目编码 | 科目名称 | 合计 |", "| 201 | 一般公共服务支出 | 30.00 |"],
        "| 20103 | 政府办公厅（室）及相关机构事务 | 30.00 |",
        "| 2010301 | 行政运行 | 10.00 |",
        "| 2010350 | 城管执法 | 20.00 |",
        prose,
      ),
      finds: [/^warning “支出总表”：编码2010350印为“城管执法”，《政府收支分类科目》为“事业运行”/],
    },
    {
      title: "a name of former years in a year in which it held",
      text: lines(
        "青溪县水务局2017年部门预算",
        "一、支出",
        "2017年医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）6.00万元。",
      ),
      finds: [],
    },
    {
      title: "codes of units are no codes of classes",
      text: lines(
        "青溪县水务局2031年部门预算",
        ...["收入总表", "单位：万元", "| 单位代码 | 单位名称 | 合计 |", "| 201 | 青溪县水务局 | 80.00 |"],
        "| 202 | 青溪县水文站 | 30.00 |",
        "| 203 | 青溪县河道所 | 50.00 |",
        prose,
      ),
      finds: [],
    },
  ],
  "table-unit-wrong": [
    {
      title: "amounts of different size are no matter of the unit",
      text: lines(
        "青溪县水务局2031年部门预算",
        ...["收入总表", "单位：万元", "| 科目编码 | 科目名称 | 合计 |"],
        "| 2130301 | 行政运行 | 301.23 |\n| 2130304 | 水利行业业务管理 | 52.34 |\n| 2130305 | 水利工程建设 | 123.45 |",
        ...["支出总表", "单位：万元", "| 科目编码 | 科目名称 | 合计 |"],
        "| 2130301 | 行政运行 | 401.23 |\n| 2130304 | 水利行业业务管理 | 72.34 |\n| 2130305 | 水利工程建设 | 223.45 |",
      ),
      finds: [],
    },
  ],
  "reason-contradicts-change": [
    {
      title: "a decrease because people retired, an increase because the base was low",
      text: lines(
        "青溪县水务局2031年部门预算",
        "一、支出",
        "2031年基本支出60.00万元，比2030年减少20.00万元，主要原因是退休人员增加。",
        "2031年项目支出60.00万元，比2030年增加20.00万元，主要原因是上年压减项目支出。",
      ),
      finds: [],
    },
  ],
  "mobile-number-printed": [
    {
      title: "given to the public on purpose",
      text: lines("青溪县水务局2031年部门预算", "一、公开", "预算公开咨询电话：13900000000。"),
      finds: [/^notice/],
    },
    {
      title: "an amount in a table",
      text: lines(
        "青溪县水务局2031年部门预算",
        "收支总表",
        "单位：元",
        "| 项目 | 预算数 |",
        "| 电话费 | 13900000000 |",
      ),
      finds: [],
    },
  ],
};
