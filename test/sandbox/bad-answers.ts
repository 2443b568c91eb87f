/** What a server may answer in the place of Claire, as the sandbox plays it, and the code that a user gets. */
export const badAnswers = [
  [400, 'CLAIRE_BAD_REQUEST'],
  [401, 'CLAIRE_UNAUTHORIZED'],
  [404, 'CLAIRE_NOT_FOUND'],
  [405, 'CLAIRE_METHOD_NOT_ALLOWED'],
  [429, 'CLAIRE_RATE_LIMITED'],
  [500, 'CLAIRE_SERVER_ERROR'],
  [503, 'CLAIRE_UNAVAILABLE'],
  ['html', 'CLAIRE_BAD_RESPONSE'],
  ['empty', 'CLAIRE_BAD_RESPONSE'],
  ['null', 'CLAIRE_BAD_RESPONSE'],
  ['array', 'CLAIRE_BAD_RESPONSE'],
  ['huge', 'CLAIRE_BAD_RESPONSE'],
  ['endless', 'CLAIRE_BAD_RESPONSE'],
  ['cutBody', 'CLAIRE_NETWORK'],
  ['cutBefore', 'CLAIRE_NETWORK'],
  ['cutAfter', 'CLAIRE_NETWORK'],
] as const;
