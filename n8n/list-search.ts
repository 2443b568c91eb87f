import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

/** What a locator's list shows for a search text: every word must be in the name or the id. */
export function listSearchResult(
  entries: readonly INodeListSearchItems[],
  filter: string | undefined,
): INodeListSearchResult {
  const words = (filter ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const text = `${entry.name} ${String(entry.value)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { results: found.sort((a, b) => a.name.localeCompare(b.name)) };
}
