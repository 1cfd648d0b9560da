/**
 * Standards of basic expenditure (定员定额), dated. Rates per head and year, in 元, by kind of unit and economic class (款): `example` is an
 * example value that a place replaces by its own, since pay and quotas (公用经费定额) are set province by province. Contributions as a
 * percentage of the pay items they are counted on; `national` where a national document sets the rate, `ceiling` where it sets the most
 * or a range, `example` where places differ. Law 预算法实施条例 第二十一条 makes them part of the 支出标准.
 *
 * Columns: economic class; function (项), or `main` for the unit's own 行政运行/事业运行, `retired` for that of the retired; kinds of
 * unit (A 行政, C 参公, I 事业); heads counted (payroll, retired, lixiu); amount; first year; last year or -; standing; source.
 */
export const perHeadLines = `
class | function | kinds | heads    | yuan  | from | to   | standing | source
30101 | main     | A C   | payroll  | 58000 | 2022 | -    | example  | 示例值：公务员基本工资，按当地工资标准
30101 | main     | I     | payroll  | 49000 | 2022 | -    | example  | 示例值：事业单位岗位工资、薪级工资，按当地工资标准
30102 | main     | A C   | payroll  | 52000 | 2022 | -    | example  | 示例值：规范津贴补贴，按当地标准
30102 | main     | I     | payroll  | 6000  | 2022 | -    | example  | 示例值：国家统一规定的津贴补贴，按当地标准
30103 | main     | A C   | payroll  | 4800  | 2022 | -    | example  | 示例值：年终一次性奖金，按当地标准
30107 | main     | I     | payroll  | 56000 | 2022 | -    | example  | 示例值：绩效工资，按当地核定水平
30302 | retired  | A C I | retired  | 2400  | 2022 | -    | example  | 示例值：退休人员由单位负担的补贴
30301 | retired  | A C I | lixiu    | 98000 | 2022 | -    | example  | 示例值：离休费，按当地标准
30201 | main     | A C   | payroll  | 6000  | 2022 | -    | example  | 示例值：日常公用经费定额（办公费）
30201 | main     | I     | payroll  | 4500  | 2022 | -    | example  | 示例值：日常公用经费定额（办公费）
30205 | main     | A C I | payroll  | 300   | 2022 | -    | example  | 示例值：日常公用经费定额（水费）
30206 | main     | A C I | payroll  | 1800  | 2022 | -    | example  | 示例值：日常公用经费定额（电费）
30207 | main     | A C I | payroll  | 1200  | 2022 | -    | example  | 示例值：日常公用经费定额（邮电费）
30211 | main     | A C   | payroll  | 5000  | 2022 | -    | example  | 示例值：日常公用经费定额（差旅费）
30211 | main     | I     | payroll  | 3600  | 2022 | -    | example  | 示例值：日常公用经费定额（差旅费）
30213 | main     | A C I | payroll  | 1500  | 2022 | -    | example  | 示例值：日常公用经费定额（维修费）
30239 | main     | A C   | payroll  | 9600  | 2022 | -    | example  | 示例值：公务交通补贴平均标准，按当地车改方案
`;

/** Columns as above, but the percentage of the sum of the classes it is counted on. */
export const contributionLines = `
class | function | kinds | percent | of                      | from | to   | standing | source
30108 | 2080505  | A C I | 20      | 30101,30102,30103,30107 | 2014 | 2018 | national | 国发〔2015〕2号 第三条
30108 | 2080505  | A C I | 16      | 30101,30102,30103,30107 | 2019 | -    | ceiling  | 国办发〔2019〕13号：降至16%，自2019年5月1日
30109 | 2080506  | A C I | 8       | 30101,30102,30103,30107 | 2014 | -    | national | 国办发〔2015〕18号 第四条
30110 | 2101101  | A C   | 8       | 30101,30102,30103,30107 | 2019 | -    | example  | 示例值：国发〔1998〕44号 定为6%左右，各地不同
30110 | 2101102  | I     | 8       | 30101,30102,30103,30107 | 2019 | -    | example  | 示例值：国发〔1998〕44号 定为6%左右，各地不同
30111 | 2101103  | A C   | 4       | 30101,30102,30103       | 2019 | -    | example  | 示例值：公务员医疗补助，各地不同
30112 | main     | A C   | 0.2     | 30101,30102,30103       | 2019 | -    | example  | 示例值：工伤保险，按行业基准费率
30112 | main     | I     | 0.7     | 30101,30102,30107       | 2019 | -    | example  | 示例值：工伤保险0.2%与失业保险0.5%
30113 | 2210201  | A C I | 12      | 30101,30102,30103,30107 | 2016 | -    | ceiling  | 建金管〔2005〕5号：5%至12%
30228 | main     | A C I | 2       | 30101,30102,30103,30107 | 2009 | -    | national | 工会法 第四十三条：工资总额的2%
`;

/** Function (项) of the retired, by kind of unit. */
export const retiredFunctions = {
  administrative: "2080501",
  "civil-service": "2080501",
  institution: "2080502",
} as const;
