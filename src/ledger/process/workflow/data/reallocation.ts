/**
 * Which money may be reallocated (调剂) to what, a row a scope: kind of the line it leaves and of the line it goes to, whether unit and
 * function (项) must be the same, and who decides. What is in no row is not allowed: 基本支出 and 项目支出 do not mix, nor 人员经费 and
 * 公用经费, and money stays in its fund. Source: 预算法 第七十二条 (科目、级次、项目间调剂 按财政部门的规定办理); who decides within a
 * department is an example value, as places differ.
 */
export const reallocationLines = `
from      to        unit  function decides
public    public    same  same     department
public    public    same  any      finance
public    public    other any      finance
personnel personnel same  any      finance
personnel personnel other any      finance
project   project   same  same     department
project   project   same  any      finance
project   project   other any      finance
`;
