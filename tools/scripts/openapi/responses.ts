import type { oas31 } from 'zod-openapi';

export const rateHeaders: Record<string, oas31.HeaderObject> = {
  'X-RateLimit-Limit': {
    description: 'Requests that the API key may make in an hour',
    schema: { type: 'integer' },
  },
  'X-RateLimit-Remaining': {
    description: 'Requests that are left until the reset, for all users of the key',
    schema: { type: 'integer' },
  },
  'X-RateLimit-Reset': {
    description: 'When the hour is over, in seconds since 1970',
    schema: { type: 'integer' },
  },
};

export const refToRateHeaders = Object.fromEntries(
  Object.keys(rateHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** The bodies of errors have no shape that the reference tells. */
const errors: readonly [status: string, name: string, description: string][] = [
  ['400', 'BadRequest', 'The request is not valid.'],
  ['401', 'Unauthorized', 'The API key is wrong.'],
  ['404', 'NotFound', 'There is no such endpoint or record.'],
  ['405', 'MethodNotAllowed', 'The endpoint takes another method.'],
  ['429', 'TooManyRequests', 'The API key has made its requests of this hour.'],
  ['500', 'ServerError', 'Claire had a problem of its own.'],
  ['503', 'Unavailable', 'Claire is being maintained.'],
];

export const errorResponses = Object.fromEntries(
  errors.map(([, name, description]) => [name, { description, headers: refToRateHeaders }]),
);

export const refToErrors = Object.fromEntries(
  errors.map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
);
