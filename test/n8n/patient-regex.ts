import type { RegexEngine } from 'n8n-workflow';

/** n8n gives up on a regular expression after 250 ms; on a busy machine even the plainest may take that. */
export const patientRegex: RegexEngine = {
  exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
  test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
  replace: (pattern, input, flags, replacement) =>
    input.replace(new RegExp(pattern, flags), replacement),
  matchAll: (pattern, input, flags = '') => [
    ...input.matchAll(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)),
  ],
  split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
};
