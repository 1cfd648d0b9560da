/** What opens a heading or an item, and what only looks like it. */
import { expect, test } from "vitest";
import { openingNumber } from "./numbering.ts";

test.each([
  ["第一部分 概况", "第一部分", "part", 1],
  ["第 二 部 分：说明", "第 二 部 分", "part", 2],
  ["第十二条 本规定自印发之日起施行。", "第十二条", "article", 12],
  ["第三章 机构", "第三章", "article", 3],
  ["一、 收入", "一、", "han-comma", 1],
  ["十一．其他", "十一．", "han-comma", 11],
  ["二十. 其他", "二十.", "han-comma", 20],
  ["（十）其他", "（十）", "han-paren", 10],
  ["（二) 采购", "（二)", "han-paren", 2],
  ["(三）采购", "(三）", "han-paren", 3],
  ["四）采购", "四）", "han-paren", 4],
  ["1、基本支出", "1、", "arabic", 1],
  ["12. 2031年部门收入预算总表", "12.", "arabic", 12],
  ["3.2031年部门支出预算总表", "3.", "arabic", 3],
  ["４．项目支出", "４．", "arabic", 4],
  ["（1）办公费", "（1）", "arabic-paren", 1],
  ["2）印刷费", "2）", "arabic-paren", 2],
  ["③差旅费", "③", "circled", 3],
  ["⑵印刷费", "⑵", "arabic-paren", 2],
])("%s opens with %s", (text, printed, style, ordinal) => {
  expect(openingNumber(text)?.number).toEqual({ printed, style, ordinal });
});

test.each([
  ["2031年部门预算"],
  ["3.5万元用于办公"],
  ["100万元以上设备"],
  ["12345热线平台"],
  ["1,202.95万元"],
  ["1、2、3号楼维修"],
  ["一、二级公路养护"],
  ["一是加强管理"],
  ["第一季度支付尾款"],
  ["第三部分的说明"],
  ["第十二条规定的范围"],
  ["二〇三一年预算"],
  ["（其中：办公费）"],
  ["三公经费"],
])("%s opens with no number", (text) => {
  expect(openingNumber(text)).toBeNull();
});
