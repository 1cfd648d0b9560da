/** The documents of `rule-cases.test.ts` by rule, each with a pattern for every finding: severity, then its message. */

export interface RuleCase {
  readonly title: string;
  readonly text: string;
  readonly finds: readonly RegExp[];
}

const lines = (...each: readonly string[]): string => each.join("\n");
const table = (title: string): string => lines(title, "单位：万元", "| 科目名称 | 合计 |", "| 农林水支出 | 80.00 |");
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
        table("部门支出预算分类汇总表"),
        table("财政拨款收支总表"),
        prose,
      ),
      finds: [/^notice 目录写“二、支出总表”，正文的标题是“部门支出预算分类汇总表”/],
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
};
