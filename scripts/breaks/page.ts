import { breaks, type Break, type SeenBy } from './index';

const begin = '<!-- The list of breaks: written by npm run breaks from scripts/breaks/. -->';
const end = '<!-- The end of the list of breaks. -->';

/** docs/testing.md with the list of breaks as it is now. */
export function withBreaks(page: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error('docs/testing.md has lost the marks around its list of breaks.');
  }
  return `${before}${begin}\n\n${listOfBreaks()}\n${end}${after}`;
}

function listOfBreaks(): string {
  return Object.entries(breaks)
    .map(([title, list]) => `### ${title}\n\n${list.map(line).join('')}`)
    .join('\n');
}

function line({ loses, file, seenBy }: Break): string {
  return `- **${loses}** In \`${file}\`; red: ${seenBy.map(link).join(', and ')}.\n`;
}

function link({ in: file, test }: SeenBy): string {
  return `“${test}” in [${file}](../${file})`;
}
