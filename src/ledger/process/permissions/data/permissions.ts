/**
 * Who may do what, when and to whose budget. A row a role and action, a column a stage: O only to one's own (unit roles: their unit;
 * department roles: the units of their department; finance-reviewer: the departments assigned), A to any, . never. Source: 预算法 第二十六条,
 * 第五十二条, 第五十三条 (who prepares, approves and carries out), 行政事业单位内部控制规范 第十五条 (不相容岗位相互分离).
 */
export const permissionLines = `
role               action       first-up first-down second-up second-down adjustment execution
preparer           read         O O O O O O
preparer           edit         O . O . . .
preparer           comment      O O O O O O
preparer           propose      . . . . O .
preparer           pay          . . . . . O
preparer           correct      . . . . . O
unit-head          read         O O O O O O
unit-head          submit       O . O . . .
unit-head          comment      O O O O O O
department-finance read         O O O O O O
department-finance cut          O . O . . .
department-finance return       O . O . . .
department-finance approve      O . O . . .
department-finance comment      O O O O O O
department-finance propose      . . . . O .
department-head    read         O O O O O O
department-head    submit       O . O . . .
department-head    return       O . O . . .
department-head    approve      . . . O . .
department-head    comment      O O O O O O
department-head    settle       . . . . O .
finance-reviewer   read         O O O O O O
finance-reviewer   cut          O . O O . .
finance-reviewer   return       O . O . . .
finance-reviewer   approve      O . O . . .
finance-reviewer   set-ceiling  . O . . . .
finance-reviewer   comment      O O O O O O
finance-reviewer   propose      . . . . O .
finance-head       read         A A A A A A
finance-head       issue        . A . . . .
finance-head       approve      . . . A . .
finance-head       comment      A A A A A A
finance-head       freeze       A A A A A A
finance-head       thaw         A A A A A A
finance-head       schedule     A A A . . .
finance-head       settle       . . . . A .
publisher          read         O O O O O O
publisher          publish      . . . O . O
auditor            read         A A A A A A
`;

/** To which level a role belongs; null for those who take no part in the process. The administrator has no row above: no figures. */
export const roleLevels = {
  preparer: "unit",
  "unit-head": "unit",
  "department-finance": "department",
  "department-head": "department",
  publisher: "department",
  "finance-reviewer": "finance",
  "finance-head": "finance",
  auditor: null,
  administrator: null,
} as const;
