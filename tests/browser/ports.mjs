// Ports for the programs that tests start.
import { createServer } from "node:net";

/** So many ports that were free a moment ago: another program may take one before ours does. */
export async function free(count) {
  const listening = () => new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => done(server));
  });
  const servers = await Promise.all(Array.from({ length: count }, listening));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
