import { readFileSync } from 'node:fs';
import type { AddressInfo, Server, Socket } from 'node:net';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** An answer of a server to a recipient or to a mail; nothing if it takes it. */
export type Answer = { code: number; text?: string } | 'hang' | 'cut' | undefined;

/** What a test lets the server say. */
export interface Behaviour {
  /** To the sender. */
  sender?: Answer;
  /** To a recipient. */
  recipient?: (address: string) => Answer;
  /** To the whole of a mail; `cut` ends the connection within it. */
  mail?: (address: string) => Answer;
}

/** A mail that the server took or refused. */
export interface ReceivedMail {
  to: string;
  raw: string;
  isTaken: boolean;
  isEncrypted: boolean;
  user: string | undefined;
}

export interface TestMailServer {
  port: number;
  received: ReceivedMail[];
  /** Is told of each mail that has come as a whole, before the server answers. */
  onMail: (address: string) => void;
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
}

export const credentials = { user: 'week', password: 'correct horse' };

const key = readFileSync('tests/fixtures/mail/server.key');
const cert = readFileSync('tests/fixtures/mail/server.crt', 'utf8');

const ofSystem = tls.getCACertificates('default');

/** Lets this process trust the certificate of the test server, as it trusts those of the system, or not any more. */
export function trustTestServer(isTrusted = true): void {
  tls.setDefaultCACertificates(isTrusted ? [...ofSystem, cert] : ofSystem);
}

function toError({ code, text = 'No' }: { code: number; text?: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** An SMTP server on this machine, with STARTTLS and a password unless the options say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  let behaviour: Behaviour = {};
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const say = (answer: Answer, callback: (error?: Error | null) => void): void => {
    if (answer === 'hang') return;
    if (answer === 'cut') for (const socket of sockets) socket.destroy();
    else callback(answer === undefined ? null : toError(answer));
  };
  const server = new SMTPServer({
    key,
    cert,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password }, _session, callback) => {
      if (username === credentials.user && password === credentials.password)
        callback(null, { user: username });
      else callback(new Error('Invalid user or password'));
    },
    onMailFrom: (_address, _session, callback) => {
      say(behaviour.sender, callback);
    },
    onRcptTo: ({ address }, _session, callback) => {
      say(behaviour.recipient?.(address), callback);
    },
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      const answer = behaviour.mail?.(to);
      let raw = '';
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString('utf8');
        if (answer === 'cut') say(answer, callback);
      });
      stream.on('end', () => {
        const isTaken = answer === undefined;
        received.push({
          to,
          raw,
          isTaken,
          isEncrypted: session.secure,
          user: session.user as string | undefined,
        });
        started.onMail(to);
        say(answer, callback);
      });
    },
    ...options,
  });
  // A client that goes away in the middle is what the tests are about.
  server.on('error', () => undefined);
  const listener: Server = server.server;
  listener.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: TestMailServer = {
    port: (listener.address() as AddressInfo).port,
    received,
    onMail: () => undefined,
    behave: (changed) => {
      behaviour = changed;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(resolve);
      }),
  };
  return started;
}
