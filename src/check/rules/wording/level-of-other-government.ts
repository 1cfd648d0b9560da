/** A district's statement that explains its terms by the city's authorities: the definitions were copied from another level's template. */
import type { Report, Rule } from "../../model.ts";
import { hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const COUNTY = /[区县旗]/;
/** A district of the functional kind may well belong to the city's level. */
const NO_COUNTY =
  /开发区|高新区|新区|园区|示范区|自治区|功能区|保税区|度假区|地区|景区|社区|灾区|库区|城区|林区|牧区|校区|片区|山区|小区|市县/;
/** 由市级预算主管部门, 从市级财政部门取得. Money that a higher level hands down (市级转移支付) is none. */
const OTHER_LEVEL =
  /(?:由|从|经|指|使用|用|年度|取得)?(市级|省级|自治区级)(?:预算主管部门|部门预算|财政部门(?:取得|当年|核)|财政(?:当年)?拨付|财政(?:拨款|资金)(?!转移|补助)|行政事业单位)/g;
const DEFINITION = /^.{0,60}?(?:是指|[：:，,]\s{0,3}指|主要是指)|预算(?:单位|编制部门|主管部门)|综合收支计划/;
/** 青溪市水务局 may be of a prefecture or of a county: above either is the province only. */
const CITY = /^[\u4e00-\u9fff]{2,5}(?:市|自治州|地区|盟)(?=[\u4e00-\u9fff]{3})/;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市/;
const FEWEST = 2;
const MOST_PLACES = 8;

export const rule: Rule = {
  id: "level-of-other-government",
  group: "wording",
  severity: "warning",
  title: "名词解释用了别的级次",
  checks: "区、县的文件，名词解释里却写“市级预算主管部门”“市级财政部门取得”等。只出现一处的作提示；上级转移支付不算。",
  why: "名词解释照抄了上级模板，读者会误以为经费来自上级财政。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：对专业性较强的名词进行解释，解释应当符合本级实际",
  mend: "改为本级（区级、县级）的用词。",
  bad: [
    {
      title: "市的文件写省级",
      text:
        "青溪市水务局2031年部门预算\n一、名词解释\n（一）财政拨款收入：指省级财政部门当年拨付的资金。\n" +
        "（二）三公经费：指由市级财政拨款安排的因公出国（境）费等支出。\n二、收支情况\n收入预算80.00万元。",
      findings: [{ message: "“省级”共1处", at: "指省级财政部门当年" }],
    },
    {
      title: "区的文件写市级",
      text:
        "青溪市河东区水务局2031年部门预算\n一、名词解释\n（一）财政拨款收入：指由市级财政部门取得的财政拨款。\n" +
        "（二）三公经费：指由市级财政拨款安排的因公出国（境）费等支出。\n二、收支情况\n收入预算80.00万元。",
      findings: [{ message: "“市级”共2处", at: "由市级财政部门取得" }],
    },
  ],
  good: [
    {
      title: "省的文件写省级",
      text:
        "青溪省水务厅2031年部门预算\n一、名词解释\n（一）财政拨款收入：指由省级财政部门取得的财政拨款。\n" +
        "（二）三公经费：指由省级财政拨款安排的因公出国（境）费等支出。\n二、收支情况\n收入预算80.00万元。",
    },
    {
      title: "市的文件写市级",
      text:
        "青溪市水务局2031年部门预算\n一、名词解释\n（一）财政拨款收入：指由市级财政部门取得的财政拨款。\n" +
        "（二）三公经费：指由市级财政拨款安排的因公出国（境）费等支出。\n二、收支情况\n收入预算80.00万元。",
    },
    {
      title: "上级转移支付",
      text: "青溪市河东区水务局2031年部门预算\n一、名词解释\n（一）上级补助收入：指由市级财政资金转移支付取得的收入。\n二、收支情况\n收入预算80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const { organisation } = statement.facts;
    const levels = organisation === null ? null : levelsAbove(organisation);
    if (levels === null) return;
    const passages = passagesOf(statement).filter(({ text }) => DEFINITION.test(text));
    const hits = [...hitsOf(passages, OTHER_LEVEL, ["级"])].filter(({ groups }) => levels.test(groups[0] ?? ""));
    const [first] = hits;
    if (first === undefined) return;
    const level = first.groups[0] ?? "";
    const same = hits.filter(({ groups }) => groups[0] === level);
    yield {
      severity: same.length < FEWEST ? "notice" : "warning",
      message: `${organisation}的文件在解释名词时用了“${level}”共${same.length}处（“${first.words}”），应是本级的用词。`,
      spans: same.slice(0, MOST_PLACES).map(({ passage, from, to }) => spanOf(passage, from, to)),
    };
  },
};

/** The levels above the document's own; null where the name does not tell its level. */
function levelsAbove(organisation: string): RegExp | null {
  if (!NO_COUNTY.test(organisation) && COUNTY.test(organisation.slice(0, -1))) return /[市省区]级$/;
  return CITY.test(organisation) && !MUNICIPALITY.test(organisation) ? /[省区]级$/ : null;
}
