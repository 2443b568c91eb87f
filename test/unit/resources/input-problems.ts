import type { Operation } from '../../../claire/resources';

/** All that is wrong with an input, each with its path. */
export function problems({ input }: Operation, value: unknown): string[] {
  const issues = input.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(' '));
}
