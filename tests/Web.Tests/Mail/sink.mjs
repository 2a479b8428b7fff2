// A real SMTP server on loopback. Says its port, then each mail it took, one JSON line each.
// Recipients choose their answer: "never@…" is refused for good, "later@…" is refused once per mail.
import { SMTPServer } from "smtp-server";

const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");
const delayed = new Set();

const read = (stream) =>
  new Promise((resolve) => {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
  });

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  allowInsecureAuth: true,
  onAuth: (auth, session, done) => done(null, { user: auth.username }),
  onRcptTo: (address, session, done) =>
    done(address.address.startsWith("never@") ? refusal(550, "no such mailbox") : null),
  onData: async (stream, session, done) => {
    const raw = await read(stream);
    const id = /^message-id: (.*)$/im.exec(raw)?.[1];
    const to = session.envelope.rcptTo[0].address;
    if (to.startsWith("later@") && !delayed.has(id)) {
      delayed.add(id);
      say({ refused: true, id, to });
      return done(refusal(451, "try again later"));
    }
    say({ id, to, raw, user: session.user ?? null });
    done();
  },
});

server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
