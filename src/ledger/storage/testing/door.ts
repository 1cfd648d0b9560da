/**
 * Lets every test file of a run share one PostgreSQL, started only when the first asks for it. Test files run in processes of their own:
 * they knock at a socket of the main process, which starts the cluster, hands out its address, and stops it at the end of the run.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Cluster, startCluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresDoor: string;
  }
}

export type Answer = { readonly url: string } | { readonly absent: string };

/** Vitest's global set-up: opens the door, and hands back what closes it. */
export default async function setup(project: { provide(key: "postgresDoor", value: string): void }) {
  const folder = mkdtempSync(join(tmpdir(), "mingsuan-door-"));
  const path = process.platform === "win32" ? `\\\\.\\pipe\\mingsuan-door-${process.pid}` : join(folder, "door");
  let started: Promise<Cluster | { readonly absent: string }> | null = null;
  const server = createServer((caller) => {
    started ??= startCluster();
    started.then(
      (cluster) => caller.end(JSON.stringify("url" in cluster ? { url: cluster.url } : cluster)),
      (error) => caller.end(JSON.stringify({ absent: String(error) })),
    );
    caller.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  server.unref();
  project.provide("postgresDoor", path);
  return async () => {
    server.close();
    const cluster = await started;
    if (cluster !== null && "stop" in cluster) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Asks the main process for the cluster of this run. */
export async function knock(path: string): Promise<Answer> {
  return JSON.parse(await text(connect(path))) as Answer;
}
