import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type Socket, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { listen } from './free-port';

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>;

interface Stored {
  readonly uid: number;
  readonly raw: Buffer;
  seen: boolean;
}

interface Session {
  readonly socket: Socket;
  readonly password: string;
  readonly mails: Stored[];
  /** The tag of the command with which the client waits for mail; empty if it does not wait. */
  idle: string;
  /** How many mails the client knows of. */
  told: number;
}

const user = 'files@example.com';

/** One mailbox over IMAP, as far as the e-mail nodes of n8n and Node-RED ask it. */
export async function startMailbox() {
  const password = randomUUID();
  const mails: Stored[] = [];
  const sessions = new Set<Session>();
  const watchers = new Set<Session>();
  let searches = 0;
  const server = createServer((socket) => {
    const session: Session = { socket, password, mails, idle: '', told: 0 };
    sessions.add(session);
    socket.on('close', () => sessions.delete(session)).on('error', () => socket.destroy());
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      for (const part of answer(line, session)) socket.write(part);
      if (line.includes('UID SEARCH')) searches += 1;
      if (session.idle !== '') watchers.add(session);
    });
  });
  return {
    port: await listen(server),
    user,
    password,
    /** Puts a mail in, as it came over the wire, and tells who has the mailbox open. */
    deliver: (raw: Buffer) => {
      mails.push({ uid: mails.length + 1, raw, seen: false });
      for (const session of sessions) {
        if (session.idle !== '') session.socket.write(news(session));
      }
    },
    /** How many clients have waited for mail so far. */
    watchers: () => watchers.size,
    /** How many of its mails have been read. */
    seen: () => mails.filter(({ seen }) => seen).length,
    /** How often a client has searched for mail. */
    searches: () => searches,
    close: async () => {
      for (const { socket } of sessions) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As servers do, only to a client that has chosen its folder and waits. */
function news(session: Session): string {
  const { length } = session.mails;
  if (session.told === length) return '';
  session.told = length;
  return `* ${String(length)} EXISTS\r\n`;
}

/** What goes back for a line of a client: untagged data, then how the command ended. */
function answer(line: string, session: Session): (string | Buffer)[] {
  const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/.exec(line) ?? [];
  if (line === 'DONE') {
    const waited = session.idle;
    session.idle = '';
    return [`${waited} OK done\r\n`];
  }
  if (command === 'IDLE') {
    session.idle = tag;
    return ['+ idling\r\n', news(session)];
  }
  if (command === 'SELECT') session.told = session.mails.length;
  if (command === 'LOGIN' && rest.replaceAll('"', '') !== `${user} ${session.password}`) {
    return [`${tag} NO [AUTHENTICATIONFAILED] wrong\r\n`];
  }
  return [...(data[command]?.(rest, session.mails) ?? []), `${tag} OK done\r\n`];
}

type Data = (rest: string, mails: Stored[]) => (string | Buffer)[];

const data: Readonly<Record<string, Data>> = {
  CAPABILITY: () => ['* CAPABILITY IMAP4rev1 IDLE\r\n'],
  LIST: () => ['* LIST (\\HasNoChildren) "/" INBOX\r\n'],
  SELECT: (_, mails) => [
    '* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)]\r\n* OK [UIDVALIDITY 1]\r\n',
    `* ${String(mails.length)} EXISTS\r\n* OK [UIDNEXT ${String(mails.length + 1)}]\r\n`,
  ],
  'UID SEARCH': (rest, mails) => {
    const found = mails.filter((mail) => fits(mail, rest)).map(({ uid }) => uid);
    return [`* SEARCH ${found.join(' ')}\r\n`];
  },
  'UID FETCH': (rest, mails) => chosen(rest, mails).flatMap((mail) => fetched(mail, rest)),
  'UID STORE': (rest, mails) =>
    chosen(rest, mails).map((mail) => {
      mail.seen = true;
      return `* ${String(mail.uid)} FETCH (UID ${String(mail.uid)} FLAGS (\\Seen))\r\n`;
    }),
  LOGOUT: () => ['* BYE\r\n'],
};

function fits({ uid, raw, seen }: Stored, criteria: string): boolean {
  const [, from = ''] = /FROM "?([^" ]+)"?/.exec(criteria) ?? [];
  const [, first = '1'] = /UID (\d+):\*/.exec(criteria) ?? [];
  const [sender = ''] = /^From: .*$/m.exec(raw.toString('latin1')) ?? [];
  return !(criteria.includes('UNSEEN') && seen) && sender.includes(from) && uid >= Number(first);
}

function chosen(rest: string, mails: Stored[]): Stored[] {
  const wanted = new Set(rest.split(' ')[0]?.split(',').flatMap(expand));
  return mails.filter(({ uid }) => wanted.has(uid));
}

function expand(range: string): number[] {
  const [first = 0, last = first] = range.split(':').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function fetched(mail: Stored, asked: string): (string | Buffer)[] {
  const { uid, raw, seen } = mail;
  mail.seen ||= asked.includes('BODY[');
  const values = {
    UID: String(uid),
    FLAGS: seen ? '(\\Seen)' : '()',
    INTERNALDATE: '"26-Nov-2026 08:00:00 +0000"',
    BODYSTRUCTURE: structure,
  };
  const wanted = Object.entries(values).filter(([name]) => name === 'UID' || asked.includes(name));
  const fields = wanted.map((field) => field.join(' ')).join(' ');
  return [`* ${String(uid)} FETCH (${fields} BODY[] {${String(raw.length)}}\r\n`, raw, ')\r\n'];
}

/** Of a text and a file. */
const structure =
  '(("TEXT" "PLAIN" NIL NIL NIL "7BIT" 1 1)("APPLICATION" "OCTET-STREAM" NIL NIL NIL "BASE64" 1) "MIXED")';

/** A mail with one file, as it comes over the wire. */
export function mailWithFile(mail: {
  from: string;
  subject: string;
  name: string;
  file: Buffer;
}): Buffer {
  const lines = [
    `From: ${mail.from}`,
    `To: ${user}`,
    `Subject: ${mail.subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    'The file is attached.',
    '--part',
    `Content-Type: application/octet-stream; name="${mail.name}"`,
    `Content-Disposition: attachment; filename="${mail.name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(mail.file.toString('base64').match(/.{1,76}/g) ?? []),
    '--part--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
