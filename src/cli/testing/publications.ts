/** For tests of publication folders: publishes as `publish` does, with as few files as will do. */
import { toJson } from "../../statement/json.ts";
import { factsHash, factsOf } from "../../write/factLines.ts";
import { manifestFile, manifestOf } from "../../write/manifest.ts";
import { FIRST_HASH, logLine, type Release } from "../../write/release/record.ts";
import { sha256 } from "../../write/sha256.ts";
import { read } from "../../write/testing/documents.ts";
import { addRelease, readFolder, recover } from "../publicationFolder.ts";
import { locked } from "../publicationLock.ts";

const TEXT = "云岭市水务局2030年部门预算\n一、收支情况\n2030年收入预算100.00万元。\n";

/** The next release of the same small statement: empty when it was published, else what was wrong; null while another publishes. */
export async function publishOne(folder: string): Promise<string | null> {
  return await locked(folder, async () => {
    const now = await readFolder(folder);
    if (now.faults.length > 0) return now.faults.join("\n");
    await recover(folder, now);
    const { files, record } = await releaseOf(now.releases.length + 1);
    const line = logLine(record, now.releases.at(-1)?.hash ?? FIRST_HASH);
    return (await addRelease(folder, record.release, files, line)) ?? "";
  });
}

async function releaseOf(sequence: number) {
  const statement = await read(Buffer.from(TEXT));
  const { organisation, year, kind } = statement.facts;
  const files = [
    { name: "statement.json", content: toJson(statement) },
    { name: "statement.html", content: `<p>${sequence}</p>\n` },
    { name: "statement-data/facts.csv", content: "fact_id\r\nf1\r\n" },
  ];
  const manifest = manifestFile(manifestOf(files, { statement, rulebook: "0", publication: null }));
  const about = { title: "预算", at: "2030-02-14T08:00:00Z", signer: "李文", rulebook: "0", despite: null };
  const findings = { error: 0, warning: 0, notice: 0, accepted: 0 };
  const before = sequence === 1 ? null : `000${sequence - 1}-2030-budget`;
  const record: Release = {
    ...{ sequence, release: `000${sequence}-2030-budget`, organisation, year, kind, ...about, findings },
    ...{ manifest: sha256(manifest.content), facts: factsHash(factsOf(statement)) },
    ...{ replaces: before, changes: 0, difference: [], rewordings: 0 },
  };
  return { files: [...files, manifest], record };
}
