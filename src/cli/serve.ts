/** Serves a folder of published files on this machine only, to look at in a browser: nothing outside the folder, nothing written. */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".pdf": "application/pdf",
};

/** Starts serving; 0 as port takes any free one. */
export async function serve(
  folder: string,
  port: number,
): Promise<{ readonly server: Server; readonly address: string }> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => end(response, 500, "出错了"));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "只能读取");
  const path = await fileAt(root, request.url ?? "/");
  if (path === null) return end(response, 404, "没有这个文件");
  const headers = {
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
  };
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else
    createReadStream(path)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The file that an address names; null for none, and for any that leads out of the folder. */
async function fileAt(root: string, url: string): Promise<string | null> {
  try {
    const asked = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (asked.split("/").some((part) => part.startsWith("."))) return null;
    const wanted = join(root, asked.endsWith("/") ? `${asked}index.html` : asked);
    const path = await realpath(wanted);
    const inside = path === root || path.startsWith(root + sep);
    return inside && (await stat(path)).isFile() ? path : null;
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(words);
}
