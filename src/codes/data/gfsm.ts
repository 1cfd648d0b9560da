/**
 * Economic classes, departmental (3…) and government (5…), in GFSM 2014: code, code of the expense (2…), of the transaction in nonfinancial
 * assets (31…) or in financial assets and liabilities (32…, 33…), and how well the two fit, in the words of `cofog.ts`.
 * Our judgement, from 财预〔2017〕98号 and the IMF's Government Finance Statistics Manual 2014, chapters 6 to 9: nobody publishes an
 * official table. Amounts are cash, GFSM's are accrual; transfers inside government are not consolidated.
 */
export const gfsmLines = `
301 21 broader
30101 2111 broader
30102 2111 broader
30103 2111 broader
30106 211 broader
30107 2111 broader
30108 2121 broader
30109 2121 broader
30110 2121 broader
30111 2121 broader
30112 2121 broader
30113 21 broader
30114 21 partial
30199 21 partial
302 22 partial
30201 22 broader
30202 22 broader
30203 22 broader
30204 22 broader
30205 22 broader
30206 22 broader
30207 22 broader
30208 22 broader
30209 22 broader
30211 22 broader
30212 22 broader
30213 22 broader
30214 22 broader
30215 22 broader
30216 22 broader
30217 22 broader
30218 22 broader
30224 22 broader
30225 22 broader
30226 22 partial
30227 22 broader
30228 22 partial 工会经费也可看作转移
30229 22 partial 发给职工的属于实物报酬
30231 22 broader
30239 22 partial 公务交通补贴属于货币报酬
30240 2821 partial
30299 22 partial
303 27 partial
30301 2731 broader
30302 2731 broader
30303 2731 broader
30304 27 partial
30305 27 partial
30306 2721 broader
30307 27 broader
30308 2821 broader
30309 27 partial
30310 25 partial
30311 27 partial
30399 27 partial
307 24 partial
30701 24 broader
30702 241 broader
30703 22 broader
30704 22 broader
309 31 partial
30901 3111 broader
30902 3112 broader
30903 3112 broader
30905 3111 broader
30906 3111 partial
30907 311 broader
30908 312 broader
30913 3112 broader
30919 3112 broader
30921 313 partial
30922 31 broader
30999 31 partial
310 31 partial
31001 3111 broader
31002 3112 broader
31003 3112 broader
31005 3111 broader
31006 3111 partial
31007 311 broader
31008 312 broader
31009 314 partial
31010 31 partial
31011 31 partial
31012 31 partial
31013 3112 broader
31019 3112 broader
31021 313 partial
31022 31 broader
31099 31 partial
311 3205 partial
31101 3205 broader
31199 2822 partial
312 25 partial
31201 3205 broader
31203 3205 broader
31204 25 partial
31205 25 partial
31299 25 partial
313 263 broader
31302 263 broader
31303 263 broader
31304 263 partial
399 28 partial
39906 28 partial
39907 2821 broader
39908 2821 partial
39909 2821 partial
39910 2822 partial
39999 28 partial
501 21 broader
50101 211 broader
50102 2121 broader
50103 21 broader
50199 21 partial
502 22 partial
50201 22 partial
50202 22 broader
50203 22 broader
50204 22 broader
50205 22 broader
50206 22 broader
50207 22 broader
50208 22 broader
50209 22 broader
50299 22 partial
503 31 partial
50301 3111 broader
50302 3111 broader
50303 3112 broader
50305 31 partial
50306 311 broader
50307 3111 partial
50399 31 partial
504 31 partial
50401 3111 broader
50402 3111 broader
50403 3112 broader
50404 311 broader
50405 3111 partial
50499 31 partial
505 2631 partial 合并后属于雇员报酬和商品服务
50501 21 broader
50502 22 partial
50599 2631 partial
506 31 partial
50601 31 partial
50602 31 partial
507 25 partial
50701 25 partial
50702 25 partial
50799 25 partial
508 3205 partial
50801 3205 partial
50802 3205 partial
50803 3205 broader
50804 3205 broader
50805 3205 broader
50899 2822 partial
509 27 partial
50901 27 partial
50902 2821 broader
50903 25 partial
50905 2731 broader
50999 27 partial
510 263 broader
51002 263 broader
51003 263 broader
51004 263 partial
511 24 partial
51101 24 broader
51102 241 broader
51103 22 broader
51104 22 broader
512 33 broader
51201 33 broader
51202 33 broader
513 263 partial
51301 263 broader
51302 263 broader
51303 3204 broader
51304 - none 政府内部调拨，不是支出
51305 - none 政府内部调拨，不是支出
51306 - none 政府内部调拨，不是支出
514 - none 用途未定
51401 - none 用途未定
51402 - none 用途未定
599 28 partial
59906 28 partial
59907 2821 broader
59908 2821 partial
59909 2821 partial
59910 2822 partial
59999 28 partial
`;

/** The codes of GFSM 2014 that the lines above name, English and Chinese. */
export const gfsmNames = `
21 Compensation of employees|雇员报酬
211 Wages and salaries|工资和薪金
2111 Wages and salaries in cash|现金形式的工资和薪金
2121 Actual employers' social contributions|雇主的实际社会缴款
22 Use of goods and services|商品和服务的使用
24 Interest|利息
241 Interest to nonresidents|付给非居民的利息
25 Subsidies|补贴
263 Grants to other general government units|对其他广义政府单位的赠与
2631 Current grants to other general government units|对其他广义政府单位的经常性赠与
27 Social benefits|社会福利
2721 Social assistance benefits in cash|现金形式的社会救济福利
2731 Employment-related social benefits in cash|现金形式的就业相关社会福利
28 Other expense|其他开支
2821 Current transfers n.e.c.|未另分类的经常性转移
2822 Capital transfers n.e.c.|未另分类的资本性转移
31 Nonfinancial assets|非金融资产
311 Fixed assets|固定资产
3111 Buildings and structures|建筑物和构筑物
3112 Machinery and equipment|机器和设备
312 Inventories|存货
313 Valuables|贵重物品
314 Nonproduced assets|非生产资产
3204 Loans (assets)|贷款（资产）
3205 Equity and investment fund shares (assets)|股权和投资基金份额（资产）
33 Liabilities|负债
`;
