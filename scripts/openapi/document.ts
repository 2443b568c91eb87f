import { z } from 'zod/v4';
import { allOperations, type Operation, type Resource, resources } from '../../claire/operations';
import { errorResponses, rateHeaders, refToErrors, refToRateHeaders } from './responses';
import { componentSchemas, inputSchema, refTo, type Schema } from './schemas';

const tags: Readonly<Record<Resource, string>> = {
  appointment: 'Appointments of cars at a location',
  car: 'Cars of the dealer',
  check: 'Checks done on a car during an appointment',
  location: 'Locations of the dealer',
  question: 'Questions of checks',
  tag: 'Tags of the results of checks',
  webhook: 'Addresses that Claire calls when something happens',
};

/** The Claire API as an OpenAPI 3.1 document, from the catalogue of operations. */
export function openApiDocument(): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claire Automotive Support Public API',
      version: 'v1',
      description:
        'Written from the catalogue of n8n-nodes-claire, which is held to Claire’s public ' +
        'reference by tests. Where that reference contradicts itself, see ' +
        'docs/reading-the-reference.md. Claire may add fields to every record.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '{server}',
        description: 'The address that Claire gave you',
        variables: {
          server: { default: 'https://claire.invalid', description: 'Without /v1 at the end' },
        },
      },
    ],
    security: [{ apiKey: [] }],
    tags: resources.map((name) => ({ name, description: tags[name] })),
    paths: paths(),
    webhooks: { event: { post: webhookCall } },
    components: {
      securitySchemes: {
        apiKey: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'The API key alone, with nothing before it',
        },
      },
      headers: rateHeaders,
      responses: errorResponses,
      schemas: componentSchemas(),
    },
  };
}

const webhookCall = {
  operationId: 'webhook.event',
  tags: ['webhook'],
  summary: 'Claire tells that something happened',
  description: 'Claire sends the headers that the webhook was created with.',
  security: [],
  requestBody: { required: true, content: json(refTo('WebhookCall')) },
  responses: { '200': { description: 'Received' } },
};

function paths(): Schema {
  const found = new Map<string, Record<string, Schema>>();
  for (const operation of allOperations) {
    const methods = found.get(operation.path) ?? {};
    methods[operation.method.toLowerCase()] = operationObject(operation);
    found.set(operation.path, methods);
  }
  return Object.fromEntries(found);
}

function operationObject(operation: Operation): Schema {
  const { inputIn, input } = operation;
  return {
    operationId: operation.id,
    tags: [operation.resource],
    summary: operation.summary,
    ...(operation.replacedBy === undefined
      ? {}
      : { deprecated: true, description: `Use ${operation.replacedBy}.` }),
    ...(inputIn === 'path' || inputIn === 'query' ? { parameters: parameters(operation) } : {}),
    ...(inputIn === 'body'
      ? { requestBody: { required: true, content: json(inputSchema(input)) } }
      : {}),
    responses: { '200': goodAnswer(operation), ...refToErrors },
  };
}

function parameters({ inputIn, input }: Operation): Schema[] {
  const shape: Readonly<Record<string, z.ZodType>> =
    input instanceof z.ZodObject ? input.shape : {};
  return Object.entries(shape).map(([name, field]) => {
    const { description, ...schema } = inputSchema(field);
    const required = !field.safeParse(undefined).success;
    return { name, in: inputIn, required, description, schema };
  });
}

function goodAnswer({ output, listIn, pagesIn, model }: Operation): Schema {
  const headers = refToRateHeaders;
  if (output === null || model === undefined) return { description: 'Done', headers };
  const list = { type: ['array', 'null'], items: refTo(model) };
  const pages = pagesIn === undefined ? {} : { [pagesIn]: { type: 'integer' } };
  if (listIn !== undefined) {
    const properties = { [listIn]: list, ...pages };
    return { description: 'Found', headers, content: json({ type: 'object', properties }) };
  }
  const isList = output.safeParse([]).success;
  return { description: 'Found', headers, content: json(isList ? list : refTo(model)) };
}

function json(schema: Schema): Schema {
  return { 'application/json': { schema } };
}
