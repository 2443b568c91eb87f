import { z } from 'zod/v4';
import { models, allOperations, type Operation } from '../../claire/resources';
import { differ, isRequired, readShape, sides } from './differ';
import type { Readings } from './readings';
import type { Endpoint, Reference } from './reference';

/** What the catalogue and the endpoints of the reference do not agree on. */
export function compareEndpoints({ endpoints }: Reference, readings: Readings): string[] {
  const inCode = new Map(allOperations.map((operation) => [toLine(operation), operation]));
  return [
    ...differ('endpoint', endpoints.map(toLine), [...inCode.keys()]),
    ...endpoints.flatMap((endpoint) => {
      const operation = inCode.get(toLine(endpoint));
      return operation === undefined ? [] : compare(endpoint, operation, readings);
    }),
  ];
}

function compare(endpoint: Endpoint, operation: Operation, readings: Readings): string[] {
  const place = toLine(endpoint);
  const input = readShape(operation.input);
  return [
    ...differ(`heading of ${place}`, [endpoint.heading], [operation.reference]),
    ...differ(
      `query of ${place}`,
      endpoint.queryNames,
      operation.inputIn === 'query' ? Object.keys(input) : [],
    ),
    ...compareBody(endpoint, operation),
    ...compareParameters(endpoint, input, readings),
    ...compareAnswer(endpoint, operation, readings),
  ];
}

/** The sample of the body, and of the objects in it, against the input's fields. */
function compareBody(endpoint: Endpoint, operation: Operation): string[] {
  const place = `request of ${toLine(endpoint)}`;
  if (operation.inputIn !== 'body') return differ(place, Object.keys(endpoint.request ?? {}), []);
  const input = readShape(operation.input);
  const inner = Object.entries(endpoint.request ?? {}).flatMap(([name, value]) => {
    const field = input[name];
    if (typeof value !== 'object' || value === null || field === undefined) return [];
    return differ(`${name} in ${place}`, Object.keys(value), Object.keys(readShape(field)));
  });
  return [...differ(place, Object.keys(endpoint.request ?? {}), Object.keys(input)), ...inner];
}

function compareParameters(
  endpoint: Endpoint,
  input: Readonly<Record<string, z.ZodType>>,
  readings: Readings,
): string[] {
  const place = toLine(endpoint);
  const parameters = endpoint.parameters.map(({ name, required }) => ({
    name: readings.of('parameter', place, name) ?? name,
    required,
  }));
  if (parameters.some(({ name }) => name === 'body')) {
    return parameters.length === 1 ? [] : [`${place}: its body is more than one parameter`];
  }
  return differ(
    `parameter of ${place}`,
    parameters.map(({ name, required }) => `${name} (${needed(required)})`),
    Object.entries(input).map(([name, field]) => `${name} (${needed(isRequired(field))})`),
  );
}

function compareAnswer(endpoint: Endpoint, operation: Operation, readings: Readings): string[] {
  const place = `answer of ${toLine(endpoint)}`;
  const sample = Object.keys(endpoint.answer ?? {});
  if (operation.output === null) return differ(place, sample, []);
  const rows = endpoint.answerRows.map(
    ({ name }) => readings.of('answer', toLine(endpoint), name) ?? name,
  );
  const inCode = answerFields(operation);
  return [
    ...differ(place, sample, inCode),
    ...(rows.length > 0 ? differ(`row of the ${place}`, rows, inCode) : []),
    ...sides(`list as ${place}`, endpoint.isList, operation.output.safeParse([]).success),
  ];
}

function answerFields({ listIn, pagesIn, model }: Operation): string[] {
  if (listIn !== undefined) return [listIn, ...(pagesIn === undefined ? [] : [pagesIn])];
  return model === undefined
    ? []
    : Object.keys(new Map<string, z.ZodObject>(Object.entries(models)).get(model)?.shape ?? {});
}

function toLine({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

function needed(required: boolean): string {
  return required ? 'required' : 'optional';
}
