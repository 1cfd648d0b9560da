/** Builds a compound file (the container of .doc and .xls) with empty streams of the given names, for tests. */

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** The file's bytes: a header, one sector of allocation table, and the directory. */
export function compound(names: readonly string[]): Uint8Array {
  const sectors = Math.ceil((names.length + 1) / 4);
  const bytes = new Uint8Array(SECTOR * (2 + sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index === 0 ? 0 : FREE, true);
  for (let sector = 0; sector < 128; sector++) view.setUint32(SECTOR + sector * 4, FREE, true);
  for (let sector = 1; sector <= sectors; sector++) {
    view.setUint32(SECTOR + sector * 4, sector === sectors ? END : sector + 1, true);
  }
  ["Root Entry", ...names].forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    [...name].forEach((character, place) => {
      view.setUint16(at + place * 2, character.charCodeAt(0), true);
    });
    view.setUint16(at + 64, name.length * 2 + 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
    view.setUint32(at + 116, END, true);
  });
  return bytes;
}
