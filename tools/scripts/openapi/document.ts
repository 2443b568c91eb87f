import {
  createDocument,
  type oas31,
  type ZodOpenApiMediaTypeObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { z } from 'zod/v4';
import { allOperations, type Operation, readResource, resources } from '../../../claire/resources';
import { componentSchemas, override, refTo } from './schemas';

/** The Claire API as an OpenAPI 3.1 document, from the catalogue of operations. */
export function openApiDocument() {
  return createDocument(
    {
      openapi: '3.1.0',
      info,
      servers: [server],
      security: [{ apiKey: [] }],
      tags: Object.entries(resources).map(([name, { description }]) => ({ name, description })),
      paths: paths(),
      webhooks: { event: { post: webhookCall } },
      components: {
        securitySchemes: { apiKey },
        headers: rateHeaders,
        responses: errorResponses,
        schemas: componentSchemas(),
      },
    },
    { override },
  );
}

const info = {
  title: 'Claire Automotive Support Public API',
  version: 'v1',
  description:
    'Written from the catalogue of n8n-nodes-claire, which is held to Claire’s public ' +
    'reference by tests. Where that reference contradicts itself, see ' +
    'docs/reading-the-reference.md. Claire may add fields to every record.',
  license: { name: 'MIT', identifier: 'MIT' },
};

const server = {
  url: '{server}',
  description: 'The address that Claire gave you',
  variables: {
    server: { default: 'https://claire.invalid', description: 'Without /v1 at the end' },
  },
};

const apiKey = {
  type: 'apiKey',
  in: 'header',
  name: 'Authorization',
  description: 'The API key alone, with nothing before it',
} as const;

const webhookCall = {
  operationId: 'webhook.event',
  tags: ['webhook'],
  summary: 'Claire tells that something happened',
  description: 'Claire sends the headers that the webhook was created with.',
  security: [],
  requestBody: { required: true, content: json(refTo('WebhookCall')) },
  responses: { '200': { description: 'Received' } },
};

const rateHeaders: Record<string, oas31.HeaderObject> = {
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

const refToRateHeaders = Object.fromEntries(
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

const errorResponses = Object.fromEntries(
  errors.map(([, name, description]) => [name, { description, headers: refToRateHeaders }]),
);

const refToErrors = Object.fromEntries(
  errors.map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
);

function paths(): ZodOpenApiPathsObject {
  const found: ZodOpenApiPathsObject = {};
  for (const operation of allOperations) {
    const method = operation.method === 'GET' ? 'get' : 'post';
    found[operation.path] = { ...found[operation.path], [method]: operationObject(operation) };
  }
  return found;
}

function operationObject(operation: Operation): ZodOpenApiOperationObject {
  return {
    operationId: operation.id,
    tags: [readResource(operation)],
    summary: operation.summary,
    ...(operation.replacedBy === undefined
      ? {}
      : { deprecated: true, description: `Use ${operation.replacedBy}.` }),
    ...describeInput(operation),
    responses: { '200': goodAnswer(operation), ...refToErrors },
  };
}

function describeInput({ inputIn, input }: Operation): Partial<ZodOpenApiOperationObject> {
  if (inputIn === 'body') return { requestBody: { required: true, content: json(input) } };
  if (inputIn === 'nothing' || !(input instanceof z.ZodObject)) return {};
  return { requestParams: { [inputIn]: z.object(described(input.shape)) } };
}

/** An optional parameter is described by the schema within, which zod-openapi does not ask. */
function described(shape: Readonly<Record<string, z.ZodType>>): z.ZodRawShape {
  const fields = Object.entries(shape).map(([name, field]) => {
    if (field.description !== undefined) return [name, field] as const;
    const { description = '' } = z.toJSONSchema(field, { io: 'input' });
    return [name, field.describe(description)] as const;
  });
  return Object.fromEntries(fields);
}

function goodAnswer({ output, listIn, pagesIn, model }: Operation) {
  const headers = refToRateHeaders;
  if (output === null || model === undefined) return { description: 'Done', headers };
  const list = { type: ['array' as const, 'null' as const], items: refTo(model) };
  const pages = pagesIn === undefined ? {} : { [pagesIn]: { type: 'integer' as const } };
  if (listIn !== undefined) {
    const properties = { [listIn]: list, ...pages };
    return { description: 'Found', headers, content: json({ type: 'object', properties }) };
  }
  const isList = output.safeParse([]).success;
  return { description: 'Found', headers, content: json(isList ? list : refTo(model)) };
}

function json(schema: NonNullable<ZodOpenApiMediaTypeObject['schema']>) {
  return { 'application/json': { schema } };
}
