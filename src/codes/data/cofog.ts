/**
 * Functional classes (支出功能分类) in COFOG 1999: code, COFOG division or group in the spelling of SDMX (GF09 is division 09, GF0904 is
 * group 09.4), and how well the two fit: `exact` the same matter; `broader` all of ours lies in it, and more besides; `narrower` it lies
 * in ours, which is more; `partial` they overlap, and it holds the main part of ours; `none` COFOG has no place for it.
 * Nobody publishes an official table: this is our judgement from the descriptions of both, in UN Statistical Papers M 84 (COFOG 1999)
 * and the yearly 政府收支分类科目. What has no line of its own goes by the class above it.
 */
export const cofogLines = `
201 GF01 partial
20101 GF0101 broader
20102 GF0101 broader
20103 GF0101 partial
20104 GF0103 partial
20105 GF0103 broader
20106 GF0101 broader
20107 GF0101 broader
20108 GF0101 broader
20109 GF0101 broader
2010912 GF0101 partial
20110 GF0103 partial
20111 GF0101 partial
20113 GF0401 broader
20114 GF0401 broader
20115 GF0401 broader
20117 GF0401 partial
20123 GF0106 partial
20124 GF0804 broader
20125 GF0101 partial
20126 GF0103 broader
20128 GF0804 partial
20129 GF0804 broader
20131 GF0101 partial
20132 GF0103 partial
20133 GF0103 partial
20134 GF0101 partial
20135 GF0101 partial
20136 GF0101 partial
20137 GF0406 partial
20138 GF0401 partial
20139 GF0106 partial
20140 GF0101 partial
20141 GF0103 partial
20199 GF01 partial
202 GF01 broader
20201 GF0101 broader
20202 GF0101 broader
20203 GF0102 broader
20204 GF0101 partial
20205 GF0101 partial
20206 GF0101 broader
20207 GF0101 broader
20208 GF0102 broader
20299 GF0101 partial
203 GF02 broader
20301 GF0201 broader
20304 GF0204 broader
20305 GF02 broader
20306 GF02 broader
20399 GF02 broader
204 GF03 partial
20401 GF0301 partial
20402 GF0301 broader
20403 GF0301 partial
20404 GF0303 broader
20405 GF0303 broader
20406 GF0303 partial
20407 GF0304 broader
20408 GF0304 partial
20409 GF0106 partial
20410 GF0301 broader
20499 GF0306 partial
205 GF09 partial
20501 GF0908 broader
20502 GF09 broader
2050201 GF0901 broader
2050202 GF0901 broader
2050203 GF0902 broader
2050204 GF0902 broader
2050205 GF0904 broader
2050299 GF09 broader
20503 GF09 broader
2050302 GF0902 partial
2050305 GF0904 broader
20504 GF0905 partial
20505 GF0905 partial
20506 GF0904 partial
20507 GF09 broader
20508 GF0905 partial
20509 GF09 broader
20598 GF09 broader
20599 GF0908 partial
206 - none COFOG 把研发分到各职能
20601 GF01 partial
20602 GF0104 broader
20603 - none 按研究目的归入各职能
20604 GF0408 partial
20605 - none 按研究目的归入各职能
20606 GF0104 partial
20607 GF0802 partial
20608 - none 按研究目的归入各职能
20609 - none 按研究目的归入各职能
20610 GF0501 partial
20698 - none 按用途归入各职能
20699 - none 按研究目的归入各职能
207 GF08 partial
20701 GF0802 partial
20702 GF0802 broader
20703 GF0801 broader
20706 GF0803 partial
20707 GF0802 partial
20708 GF0803 broader
20709 GF0407 broader
20710 GF0802 partial
20798 GF08 partial
20799 GF08 partial
208 GF10 partial
20801 GF1009 partial
20802 GF1009 partial
20804 GF1002 partial
20805 GF1002 partial 单位缴费在 COFOG 里随单位的职能
2080501 GF1002 broader
2080502 GF1002 broader
2080505 - none 单位缴费和补贴在 COFOG 里随单位的职能
2080506 - none 单位缴费和补贴在 COFOG 里随单位的职能
2080507 GF1002 broader
2080508 GF1002 broader
20806 GF0401 partial
20807 GF0401 partial
20808 GF1003 partial
20809 GF10 partial
20810 GF10 partial
20811 GF1001 partial
20816 GF10 partial
20819 GF1007 broader
20820 GF1007 broader
20821 GF1007 broader
20822 GF1007 partial
20823 GF1007 partial
20824 GF10 partial
20825 GF1007 broader
20826 GF1002 broader
20827 GF10 partial
20828 GF10 partial
20830 GF10 broader
20898 GF10 partial
20899 GF1009 partial
210 GF07 partial
21001 GF0706 broader
21002 GF0703 partial
21003 GF0702 partial
21004 GF0704 partial
21006 GF07 broader
21007 GF07 partial
21010 GF0704 partial
21011 GF07 partial 单位缴费在 COFOG 里随单位的职能
2101101 - none 单位缴费和补贴在 COFOG 里随单位的职能
2101102 - none 单位缴费和补贴在 COFOG 里随单位的职能
2101103 - none 单位缴费和补贴在 COFOG 里随单位的职能
21012 GF07 partial
21013 GF07 broader
21014 GF07 broader
21015 GF0706 partial
21016 GF07 partial
21017 GF07 broader
21018 GF0704 broader
21019 GF1004 partial
21098 GF07 partial
21099 GF0706 partial
211 GF05 partial
21101 GF0506 broader
21102 GF0506 partial
21103 GF05 broader
2110301 GF0503 broader
2110302 GF0502 partial
2110303 GF0503 broader
2110304 GF0501 partial
2110305 GF0503 partial
2110306 GF0503 broader
2110307 GF0503 broader
21104 GF0504 broader
21105 GF0504 partial
21106 GF0504 partial
21107 GF0504 partial
21108 GF0504 partial
21109 GF0504 partial
21110 GF0403 partial
21111 GF0503 partial
21112 GF0403 broader
21113 GF0501 partial
21114 GF0403 broader
21160 GF0403 broader
21161 GF0501 broader
21198 GF05 partial
21199 GF0506 partial
212 GF06 partial
21201 GF0602 partial
21202 GF0602 broader
21203 GF06 partial
21205 GF0501 partial
21206 GF0404 broader
21208 - none 按用途归入各职能
21210 - none 按用途归入各职能
21211 GF0402 partial
21213 GF06 partial
21214 GF0502 broader
21215 - none 土地收储不是职能支出
21216 GF0601 broader
21217 GF06 partial
21218 GF0502 broader
21219 - none 按用途归入各职能
21298 GF06 partial
21299 GF0606 partial
213 GF0402 partial
21301 GF0402 partial
2130101 GF0402 broader
2130102 GF0402 broader
2130103 GF0402 broader
2130104 GF0402 broader
2130105 GF0402 broader
2130106 GF0402 broader
2130108 GF0402 broader
2130109 GF0402 broader
2130110 GF0402 broader
2130111 GF0402 broader
2130112 GF0402 broader
2130119 GF0402 broader
2130120 GF0402 broader
2130121 GF0402 broader
2130122 GF0402 broader
2130124 GF0402 broader
2130125 GF0402 broader
2130126 GF0602 partial
2130135 GF0402 partial
2130142 GF0405 broader
2130148 GF0402 broader
2130153 GF0402 broader
21302 GF0402 partial
21303 GF0402 partial
21305 GF0402 partial
21307 GF0602 partial
21308 GF0401 partial
21309 GF0402 broader
21366 GF0402 partial
21367 GF0402 partial
21369 GF0402 partial
21370 GF0402 partial
21371 GF0402 partial
21372 GF1007 partial
21373 GF1007 partial
21398 GF0402 partial
21399 GF0402 partial
214 GF0405 partial
21401 GF0405 broader
21402 GF0405 broader
21403 GF0405 broader
21405 GF0406 broader
21406 GF0405 broader
21462 GF0405 broader
21464 GF0405 broader
21468 GF0503 partial
21469 GF0405 broader
21471 GF0405 broader
21472 GF0405 broader
21498 GF0405 partial
21499 GF0405 partial
215 GF0404 partial
21501 GF0404 partial
2150104 GF0403 broader
2150105 GF0403 broader
2150106 GF0404 broader
2150107 GF0404 broader
2150108 GF0404 broader
21502 GF0404 partial
2150204 GF0404 broader
2150205 GF0404 broader
2150206 GF0404 broader
2150207 GF0404 broader
2150208 GF0404 broader
2150209 GF0404 broader
2150210 GF0404 broader
2150212 GF0403 broader
2150213 GF0404 broader
2150214 GF0404 broader
2150215 GF0404 broader
21503 GF0404 broader
21505 GF0404 partial
21507 GF0401 partial
21508 GF0401 broader
21562 GF0403 broader
21598 GF0404 partial
21599 GF0404 partial
216 GF0407 partial
21602 GF0407 broader
21605 GF0407 broader
21606 GF0401 broader
21698 GF0407 partial
21699 GF0407 partial
217 GF0401 partial
21701 GF0401 partial
21702 GF0401 partial
21703 GF0401 partial
21704 GF0401 partial
21799 GF0401 partial
219 GF01 partial
21901 GF0108 partial
21902 GF09 broader
21903 GF08 partial
21904 GF07 broader
21905 GF05 partial
21906 GF0402 broader
21907 GF0405 broader
21908 GF06 partial
21999 GF0108 partial
220 GF04 partial
22001 GF04 partial
22005 GF04 partial
22006 GF0402 partial
22098 GF04 partial
22099 GF04 partial
221 GF06 partial
22101 GF0601 partial
2210103 GF0601 broader
2210105 GF0601 broader
2210107 GF1006 broader
2210108 GF0601 broader
22102 - none 单位缴费和补贴在 COFOG 里随单位的职能
22103 GF0601 partial
22198 GF06 partial
222 GF04 broader
22201 GF0402 partial
22203 GF0403 broader
22204 GF0402 partial
22205 GF0407 partial
22298 GF04 broader
223 GF0401 partial
22301 GF0401 partial
22302 GF0401 partial
22303 GF0401 partial
22399 GF0401 partial
224 GF03 partial
22401 GF0306 partial
22402 GF0302 broader
22404 GF0404 partial
22405 GF04 partial
22406 GF04 partial
22407 GF1009 partial
22498 GF03 partial
22499 GF0306 partial
227 - none 用途未定
229 - none 用途未定
22902 - none 用途未定
22904 - none 按用途归入各职能
22908 - none COFOG 没有彩票发行
22960 GF10 partial
22998 - none 按用途归入各职能
22999 - none 用途未定
230 GF0108 partial
23002 GF0108 broader
23003 - none 按用途归入各职能
23004 - none 按用途归入各职能
23005 - none 按用途归入各职能
23006 GF0108 broader
23008 - none 政府内部调拨，不是支出
23011 - none 债权，不是支出
23015 - none 政府内部调拨，不是支出
23016 - none 政府内部调拨，不是支出
231 - none 偿还本金，不是支出
23101 - none 偿还本金，不是支出
23102 - none 偿还本金，不是支出
23103 - none 偿还本金，不是支出
23104 - none 偿还本金，不是支出
232 GF0107 broader
23201 GF0107 broader
23202 GF0107 broader
23203 GF0107 broader
23204 GF0107 broader
233 GF0107 broader
23301 GF0107 broader
23302 GF0107 broader
23303 GF0107 broader
23304 GF0107 broader
234 - none 按用途归入各职能
23401 - none 按用途归入各职能
23402 GF07 partial
`;
