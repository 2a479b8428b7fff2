// An S3-compatible server on loopback for the tests (npm s3rver): says its port, and ends with its input.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import S3rver from "s3rver";

const directory = process.argv[2];
mkdirSync(join(directory, "files"), { recursive: true });
const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory });
const { port } = await server.run();
console.log(port);
process.stdin.on("end", () => process.exit(0)).resume();
