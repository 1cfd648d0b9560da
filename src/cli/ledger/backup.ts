/** `mingsuan backup` and `mingsuan restore`. */
import { backupLedger, isRefusal, placeName, restoreLedger } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { type PlaceOptions, placeFrom, withLedger } from "./place.ts";

/** Takes a verified backup to `file`; safe while others write. */
export function backup(file: string, options: PlaceOptions): Promise<number> {
  return withLedger(options, async (ledger) => {
    const copied = await backupLedger(ledger, file);
    if (isRefusal(copied)) return refuse(copied.message);
    await write(`已备份到 ${file}：共 ${copied.entries} 笔分录，通过验证，末笔散列值 ${copied.hash}\n`);
    return 0;
  });
}

/** Restores the backup `file` to a place where there is no ledger. */
export async function restore(file: string, options: PlaceOptions): Promise<number> {
  const place = placeFrom(options);
  const copied = await restoreLedger(file, place);
  if (isRefusal(copied)) return refuse(copied.message);
  await write(`已恢复到 ${placeName(place)}：共 ${copied.entries} 笔分录，通过验证，末笔散列值 ${copied.hash}\n`);
  return 0;
}
