/**
 * 两上两下 as a state machine, a row a transition: at a step, on the desk of a level, an action; its stage; whether it is of one unit, of
 * the whole department, or of either; the kind of its entries; the step it leads to; whose hands the actor must not be (not-by: own work);
 * what hand the actor is from then on (is); what is checked. Hands: p prepared, s submitted, a approved, c set ceilings. `*` is every step.
 * Ceilings that are set after their issue wait (no entries) until they are issued again.
 * Source: 预算法 第五十二条; the practice of 两上两下; 行政事业单位内部控制规范 第十九条 (编制 and 审核 are apart).
 */
export const flowLines = `
step                   action      desk       stage       of         entries    next                   not-by is checks
first-up.unit          edit        unit       first-up    unit       draft      -                      -      p  -
first-up.unit          submit      unit       first-up    unit       -          first-up.department    p      s  balance,findings
first-up.department    cut         department first-up    unit       review     -                      -      -  -
first-up.department    return      department first-up    unit       -          first-up.unit          -      -  -
first-up.department    approve     department first-up    unit       -          first-up.joined        p,s    a  balance
first-up.joined        return      department first-up    unit       -          first-up.unit          -      -  -
first-up.joined        submit      department first-up    department -          first-up.finance       p,a    s  balance,findings
first-up.finance       cut         finance    first-up    unit       review     -                      -      -  -
first-up.finance       return      finance    first-up    either     -          first-up.department    -      -  -
first-up.finance       approve     finance    first-up    department -          first-down.finance     p,s,a  a  balance
first-down.finance     set-ceiling finance    first-down  department ceiling    -                      -      c  -
first-down.finance     issue       finance    first-down  department -          second-up.unit         c      -  -
second-up.unit         edit        unit       second-up   unit       draft      -                      -      p  -
second-up.unit         submit      unit       second-up   unit       -          second-up.department   p      s  ceilings,balance,findings
second-up.unit         set-ceiling finance    first-down  department -          -                      -      -  -
second-up.unit         issue       finance    first-down  department ceiling    -                      -      -  -
second-up.department   cut         department second-up   unit       review     -                      -      -  -
second-up.department   return      department second-up   unit       -          second-up.unit         -      -  -
second-up.department   approve     department second-up   unit       -          second-up.joined       p,s    a  ceilings,balance
second-up.department   set-ceiling finance    first-down  department -          -                      -      -  -
second-up.department   issue       finance    first-down  department ceiling    -                      -      -  -
second-up.joined       return      department second-up   unit       -          second-up.unit         -      -  -
second-up.joined       submit      department second-up   department -          second-up.finance      p,a    s  ceilings,balance,findings
second-up.joined       set-ceiling finance    first-down  department -          -                      -      -  -
second-up.joined       issue       finance    first-down  department ceiling    -                      -      -  -
second-up.finance      cut         finance    second-up   unit       review     -                      -      -  -
second-up.finance      return      finance    second-up   either     -          second-up.department   -      -  -
second-up.finance      approve     finance    second-up   department -          second-down.finance    p,s,a  a  pending,ceilings,balance
second-up.finance      set-ceiling finance    first-down  department -          -                      -      -  -
second-up.finance      issue       finance    first-down  department ceiling    -                      -      -  -
second-down.finance    cut         finance    second-down unit       approval   -                      -      p  -
second-down.finance    approve     finance    second-down department -          second-down.department p,s,a  a  ceilings,balance,congress
second-down.department approve     department second-down unit       -          in-year                p      -  balance
second-down.department publish     department second-down department -          -                      -      -  published
in-year                publish     department execution   either     -          -                      -      -  published
in-year                propose     finance    adjustment  unit       -          -                      -      -  -
in-year                propose     department adjustment  unit       -          -                      -      -  -
in-year                propose     unit       adjustment  unit       -          -                      -      -  -
in-year                settle      department adjustment  department -          -                      -      -  -
in-year                settle      finance    adjustment  department -          -                      -      -  -
in-year                pay         unit       execution   unit       payment    -                      -      -  -
in-year                correct     unit       execution   unit       correction -                      -      -  -
*                      comment     -          -           unit       -          -                      -      -  -
*                      freeze      finance    -           department -          -                      -      -  -
*                      thaw        finance    -           department -          -                      -      -  -
*                      schedule    finance    -           department -          -                      -      -  -
`;

/** Steps, actions, roles and ceilings as people call them. */
export const stepNames = {
  "first-up.unit": "一上：单位编报",
  "first-up.department": "一上：部门审核",
  "first-up.joined": "一上：部门汇总待报",
  "first-up.finance": "一上：财政审核",
  "first-down.finance": "一下：测算下达控制数",
  "second-up.unit": "二上：单位编报",
  "second-up.department": "二上：部门审核",
  "second-up.joined": "二上：部门汇总待报",
  "second-up.finance": "二上：财政审核",
  "second-down.finance": "二下：待批复部门",
  "second-down.department": "二下：待批复单位",
  "in-year": "预算执行",
} as const;

export const actionNames = {
  edit: "编辑",
  submit: "报送",
  approve: "审核通过",
  return: "退回",
  cut: "审减",
  "set-ceiling": "设定控制数",
  issue: "下达控制数",
  comment: "批注",
  freeze: "封存",
  thaw: "解封",
  schedule: "设定时限",
  publish: "标记公开",
  propose: "申请调剂或追加",
  settle: "审批调剂或追加",
  pay: "登记支付",
  correct: "更正支付",
  read: "查看",
} as const;

export const roleNames = {
  preparer: "单位经办",
  "unit-head": "单位负责人",
  "department-finance": "部门财务",
  "department-head": "部门负责人",
  "finance-reviewer": "财政审核",
  "finance-head": "财政负责人",
  publisher: "公开经办",
  auditor: "审计",
  administrator: "系统管理员",
} as const;

export const ceilingKindNames = {
  personnel: "基本支出人员经费",
  public: "基本支出公用经费",
  project: "项目支出",
} as const;

/** Money whose ceiling is nought until one is set; other money (单位资金) has a ceiling only where one is set. */
export const fundsUnderCeilings = ["gpb", "gov-fund", "soe"] as const;

/** What a frozen stage no longer takes; moving on stays possible. */
export const refusedWhenFrozen = [
  "edit",
  "cut",
  "set-ceiling",
  "return",
  "propose",
  "settle",
  "pay",
  "correct",
] as const;
