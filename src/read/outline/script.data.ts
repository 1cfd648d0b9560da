/** Traditional characters of the words by which titles, contents and covers are recognised. One character for one. */
const TRADITIONAL =
  "預決門單說編製總區縣廳辦處機關錄級開職設構組釋況標報經費項購資產目務財會議訓運維護車兩個條節責團體黨隊鎮鄉廠學館業產執聯";
const SIMPLIFIED =
  "预决门单说编制总区县厅办处机关录级开职设构组释况标报经费项购资产目务财会议训运维护车两个条节责团体党队镇乡厂学馆业产执联";

export const simplifiedOf: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((traditional, index) => [traditional, SIMPLIFIED.charAt(index)]),
);
