/** Terms of the statements explained in our own words; one is printed where the document uses it. `{level}` is the level of government. */
export interface GlossaryTerm {
  readonly term: string;
  readonly says: string;
}

export const glossary: readonly GlossaryTerm[] = [
  { term: "财政拨款收入", says: "{level}级财政当年拨给的资金，来自一般公共预算、政府性基金预算和国有资本经营预算。" },
  { term: "一般公共预算拨款收入", says: "{level}级财政用以税收为主的一般公共预算资金拨给的款项。" },
  { term: "政府性基金预算拨款收入", says: "{level}级财政用依法征收、专门用途的政府性基金拨给的款项。" },
  { term: "国有资本经营预算拨款收入", says: "{level}级财政用国有资本收益拨给的款项。" },
  { term: "财政专户管理资金收入", says: "缴入财政专户、按预算核拨使用的资金，例如教育收费。" },
  { term: "事业收入", says: "事业单位开展专业业务和辅助活动取得的收入。" },
  { term: "事业单位经营收入", says: "事业单位在专业业务之外，以非独立核算方式经营取得的收入。" },
  { term: "上级补助收入", says: "从主管部门和上级单位得到的非财政补助。" },
  { term: "附属单位上缴收入", says: "附属的独立核算单位按规定上缴的款项。" },
  { term: "其他收入", says: "以上各项以外取得的收入，例如利息、捐赠和租金。" },
  { term: "上年结转", says: "上年没有用完、按规定留到本年继续使用的资金。" },
  { term: "基本支出", says: "维持机构运转和完成日常工作的支出，分为人员经费和公用经费。" },
  { term: "项目支出", says: "在基本支出之外，为特定工作任务或者事业发展目标安排的支出。" },
  { term: "人员经费", says: "基本支出中用于工资福利以及对个人和家庭补助的部分。" },
  { term: "公用经费", says: "基本支出中用于购买商品和服务、购置设备的部分。" },
  { term: "“三公”经费", says: "用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。" },
  {
    term: "机关运行经费",
    says: "行政单位和参照公务员法管理的事业单位用一般公共预算拨款安排的基本支出中的公用经费。",
  },
  { term: "政府采购", says: "使用财政性资金，依法购买集中采购目录以内或者限额标准以上的货物、工程和服务。" },
  { term: "绩效目标", says: "预算资金在一定期限内计划达到的产出和效果。" },
];
