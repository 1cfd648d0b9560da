/** `mingsuan demo`: makes a ledger with the fictional city in it, and says what can be tried with it. */
import type { Scale } from "../../ledger/demo/index.ts";
import { buildCity, townOf } from "../../ledger/demo/index.ts";
import { requestDigest } from "../../ledger/process/storage/process.ts";
import { createLedger, isRefusal, placeName } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { makeProgress } from "../progress.ts";
import { type PlaceOptions, placeFrom } from "./place.ts";

export interface DemoOptions extends PlaceOptions {
  readonly scale: Scale;
}

/** The same each time, so that the same city has the same chain of entries. */
const FOUNDED = "2023-08-01T01:00:00Z";

function adviceText(db: string, scale: Scale): string {
  const { departments, years } = townOf(scale);
  const [department] = departments;
  const year = years.at(-1);
  const code = department?.code;
  return [
    "可以接着试：",
    `  mingsuan ledger show --db ${db} --year ${year} --by department`,
    `  mingsuan ledger status --db ${db} --year ${year} --department ${code}`,
    `  mingsuan ledger explain --db ${db} --year ${year} --unit ${department?.units[0]?.code} --function ${department?.of.general}`,
    `  mingsuan compose ${db} --department ${code} --year ${year} --out 说明.json`,
    `  mingsuan check 说明.json`,
    `  mingsuan ledger verify --db ${db}`,
    "",
  ].join("\n");
}

/** Makes the ledger; the exit status. */
export async function demo(options: DemoOptions): Promise<number> {
  const { scale } = options;
  const place = placeFrom(options);
  const facts = { id: `demo-${scale}`, name: "青澜市（虚构）", hashAlgorithm: "sha256", createdAt: FOUNDED } as const;
  const ledger = await createLedger(place, facts);
  if (isRefusal(ledger)) return refuse(ledger.message);
  try {
    const town = townOf(scale);
    const { departments, years } = town;
    const progress = makeProgress(departments.length * years.length, process.stderr, "已写");
    const entries = await buildCity(ledger, town, requestDigest, () => progress.step());
    progress.clear();
    const units = departments.reduce((sum, each) => sum + each.units.length, 0);
    await write(
      `已建立账本 ${placeName(place)}：虚构的青澜市，部门 ${departments.length} 个，单位 ${units} 个，${years.join("、")} 年预算，分录 ${entries} 笔\n`,
    );
    await write(adviceText("file" in place ? place.file : '"$DATABASE_URL"', scale));
    return 0;
  } finally {
    await ledger.close();
  }
}
