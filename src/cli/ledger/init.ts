/** `mingsuan init`: makes an empty ledger. */
import { randomUUID } from "node:crypto";
import type { HashAlgorithm } from "../../ledger/entries/index.ts";
import { createLedger, isRefusal, placeName } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { now } from "../today.ts";
import { type PlaceOptions, placeFrom } from "./place.ts";

export interface InitOptions extends PlaceOptions {
  readonly name: string;
  readonly hash: HashAlgorithm;
}

/** Makes the ledger; the exit status. */
export async function init(options: InitOptions): Promise<number> {
  const place = placeFrom(options);
  const facts = { id: randomUUID(), name: options.name, hashAlgorithm: options.hash, createdAt: now() };
  const ledger = await createLedger(place, facts);
  if (isRefusal(ledger)) return refuse(ledger.message);
  await ledger.close();
  const algorithm = options.hash === "sm3" ? "SM3" : "SHA-256";
  await write(`已建立账本 ${placeName(place)}（${options.name}，散列算法 ${algorithm}，编号 ${facts.id}）\n`);
  return 0;
}
