import PostalMime from 'postal-mime';

export interface Mail {
  readonly from: string;
  /** The addresses that it was delivered to. */
  readonly to: string[];
  readonly subject: string;
  /** The text part, or the HTML if there is none. */
  readonly text: string;
  readonly html: string;
}

export async function readMail(raw: Buffer, from: string, to: string[]): Promise<Mail> {
  const { subject = '', text, html = '' } = await PostalMime.parse(raw);
  return { from, to, subject, text: (text ?? html).trimEnd(), html: html.trimEnd() };
}
