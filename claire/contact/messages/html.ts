import type { FieldValues } from './message-fields';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The values as HTML shows them; only a web address becomes a link. */
export function toHtmlValues(values: FieldValues): FieldValues {
  return new Map(
    [...values].map(([field, value]) => [
      field,
      value === null ? null : field === 'link' ? anchor(value) : escapeHtml(value),
    ]),
  );
}

function anchor(link: string): string {
  const shown = escapeHtml(link);
  return /^https?:\/\//i.test(link) ? `<a href="${shown}">${shown}</a>` : shown;
}

const paragraph = 'margin:0 0 16px 0';
const font = 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:22px;color:#222222';

/** A document that Outlook shows too: paragraphs with styles of their own, and no style sheet. */
export function toHtmlDocument(body: string, subject: string, language: string): string {
  const paragraphs = body
    .split('\n\n')
    .map((text) => `<p style="${paragraph}">${text.replaceAll('\n', '<br>\n')}</p>`);
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="${font}">`,
    ...paragraphs,
    '</body>',
    '</html>',
  ].join('\n');
}
