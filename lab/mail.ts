export interface Mail {
  readonly from: string;
  /** The addresses that it was delivered to. */
  readonly to: string[];
  readonly subject: string;
  /** The text part, or the HTML if there is none. */
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

interface Part {
  readonly headers: Map<string, string>;
  readonly body: string;
}

/** Reads as much of a mail as the ones that n8n and Node-RED send need. */
export function readMail(raw: string, from: string, to: string[]): Mail {
  const whole = part(raw);
  const leaves = leavesOf(whole);
  const ofType = (type: string) => {
    const found = leaves.find(({ headers }) => headers.get('content-type')?.startsWith(type));
    return found === undefined ? '' : decoded(found);
  };
  const html = ofType('text/html');
  return {
    from,
    to,
    subject: words(whole.headers.get('subject') ?? ''),
    text: ofType('text/plain') || html || decoded(whole),
    html,
    raw,
  };
}

function part(raw: string): Part {
  const text = raw.replace(/\r\n/g, '\n');
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: end < 0 ? '' : text.slice(end + 2) };
}

function leavesOf(whole: Part): Part[] {
  const type = whole.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) return [whole];
  const parts = `\n${whole.body}`.split(`\n--${boundary}`).slice(1);
  return parts
    .filter((text) => !text.startsWith('--'))
    .flatMap((text) => leavesOf(part(text.replace(/^\n/, ''))));
}

function decoded({ headers, body }: Part): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return quoted(body.replace(/=\n/g, '')).trimEnd();
    default:
      return body.trimEnd();
  }
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A header's encoded words: `=?UTF-8?Q?Caf=C3=A9?=`. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(body, 'base64').toString('utf8')
        : quoted(body.replace(/_/g, ' ')),
    );
}
