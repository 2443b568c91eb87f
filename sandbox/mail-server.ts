import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface Mail {
  readonly from: string;
  /** The addresses that it was delivered to. */
  readonly to: string[];
  readonly subject: string;
  /** The text part, or the HTML if there is none. */
  readonly text: string;
  readonly html: string;
}

export interface MailServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const maxSize = 20 * 1024 * 1024;

/** Takes every mail over plain SMTP, whoever signs in or does not, and delivers none. */
export async function startMailServer(
  { host, port }: { host: string; port: number },
  onMail: (mail: Mail) => void,
): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    // No client would trust its certificate.
    disabledCommands: ['STARTTLS'],
    // Asking who calls would leave this machine.
    disableReverseLookup: true,
    size: maxSize,
    // Milliseconds; whoever is still there then is hung up on.
    closeTimeout: 1,
    onAuth: (auth, _session, callback) => {
      callback(null, { user: auth.username });
    },
    onData: (stream, session, callback) => {
      const { from, to } = readEnvelope(session);
      readAll(stream)
        .then((raw) => readMail(raw, from, to))
        .then(onMail)
        .then(
          () => {
            callback();
          },
          (error: unknown) => {
            callback(error instanceof Error ? error : new Error(String(error)));
          },
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    // Also there later on, when it hears what clients do wrong: they are told themselves.
    server.on('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

/** To its end, as the client waits for an answer; what is too long is not kept. */
async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Uint8Array);
  if (stream.sizeExceeded) throw new Error(`A mail may have ${String(maxSize)} bytes`);
  return Buffer.concat(chunks);
}

/** Read before the server makes room for the next mail. */
function readEnvelope({ envelope }: SMTPServerSession): { from: string; to: string[] } {
  const { mailFrom, rcptTo } = envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
  };
}

async function readMail(raw: Buffer, from: string, to: string[]): Promise<Mail> {
  // Each mail within a mail is parsed again with all that is in it: thousands take seconds.
  const options = { maxRfc822NestingDepth: 0 };
  const { subject = '', text, html = '' } = await PostalMime.parse(raw, options);
  return { from, to, subject, text: (text ?? html).trimEnd(), html: html.trimEnd() };
}
