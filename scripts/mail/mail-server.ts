import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailStage } from '#lib/schema/state.ts';

/** Where and as whom mails are sent. */
export interface ServerOptions {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  login?: { user: string; pass: string } | undefined;
  timeoutMs: number;
}

/** What the server made of one mail. */
export interface Outcome {
  stage: Exclude<MailStage, 'intended'>;
  /** `550 5.1.1`, or what happened in its place. A server's own words may name the recipient. */
  reason?: string | undefined;
  /** True if the server said no to the sender, so that no other recipient would fare better. */
  isOfSender?: boolean;
}

/** An open connection, of which the server knows who it is. */
export interface MailServer {
  send: (from: string, to: string, message: Buffer) => Promise<Outcome>;
  /** Whether it can send another mail. */
  isOpen: () => boolean;
  close: () => void;
}

interface Refusal {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
}

/** What can be told of a failure without the words of the server. */
function reasonOf({ response = '', code = 'no answer' }: Refusal): string {
  return /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0].replace('-', ' ') ?? code;
}

/**
 * Whether a mail that failed was refused for sure. Before its text was asked for, nothing can have been sent; later,
 * only an answer to it is sure.
 */
function judge(refusal: Refusal, isBegun: boolean): Outcome {
  const { responseCode = 0, command } = refusal;
  const reason = reasonOf(refusal);
  if (isBegun && (command !== 'DATA' || responseCode < 400)) return { stage: 'unsure', reason };
  const isOfSender = command === 'MAIL FROM';
  return { stage: responseCode >= 500 && !isOfSender ? 'refused' : 'deferred', reason, isOfSender };
}

/** The text of a mail, and whether the server has asked for it. */
function watch(message: Buffer): { stream: Readable; isBegun: () => boolean } {
  let isBegun = false;
  const stream = new Readable({
    read() {
      isBegun = true;
      this.push(message);
      this.push(null);
    },
  });
  return { stream, isBegun: () => isBegun };
}

function connect({ host, port, security, timeoutMs }: ServerOptions): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  return new Promise((resolve, reject) => {
    // It stays, since an error that nobody hears ends the process; a mail that is on its way is told of it, too.
    connection.on('error', reject);
    connection.connect((error) => {
      if (error) reject(error);
      else resolve(connection);
    });
  });
}

function logIn(connection: SMTPConnection, { user, pass }: { user: string; pass: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.login({ user, pass }, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function explain(error: unknown, { host, port }: ServerOptions): Error {
  const said = error instanceof Error ? error.message : String(error);
  const isLogin = error instanceof Error && 'code' in error && error.code === 'EAUTH';
  const hint = isLogin
    ? 'Look at mail.user in content/settings.yaml and at OFFPRINT_MAIL_PASSWORD.'
    : 'Look at mail.host, mail.port and mail.security in content/settings.yaml.';
  return new Error(`${host}:${String(port)} takes no mail: ${said}. ${hint}`, { cause: error });
}

/**
 * Connects to a server and logs in.
 *
 * @throws {Error} if it cannot be reached, cannot be trusted, or does not know the user
 */
export async function openMailServer(options: ServerOptions): Promise<MailServer> {
  let connection: SMTPConnection | undefined;
  try {
    connection = await connect(options);
    if (options.login) await logIn(connection, options.login);
  } catch (error) {
    connection?.close();
    throw explain(error, options);
  }
  return serveWith(connection);
}

function serveWith(connection: SMTPConnection): MailServer {
  let isOpen = true;
  connection.once('end', () => (isOpen = false));
  /** Ends what a refusal has left half done, so that the next mail begins afresh. */
  const reset = (): Promise<void> =>
    new Promise((resolve) => {
      if (!isOpen) {
        resolve();
        return;
      }
      connection.once('end', resolve);
      connection.reset((error) => {
        if (error) connection.close();
        resolve();
      });
    });
  const send = (from: string, to: string, message: Buffer): Promise<Outcome> =>
    new Promise((resolve) => {
      const { stream, isBegun } = watch(message);
      connection.send({ from, to: [to], size: message.length }, stream, (error: Refusal | null) => {
        resolve(error ? judge(error, isBegun()) : { stage: 'sent' });
      });
    });
  return {
    send: async (from, to, message) => {
      const outcome = await send(from, to, message);
      if (outcome.stage !== 'sent') await reset();
      return outcome;
    },
    isOpen: () => isOpen,
    close: () => {
      connection.quit();
    },
  };
}
