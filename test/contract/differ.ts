import { z } from 'zod/v4';

/** What one side has and the other does not, as sentences. */
export function differ(
  what: string,
  inText: readonly string[],
  inCode: readonly string[],
): string[] {
  return [
    ...inText
      .filter((item) => !inCode.includes(item))
      .map((item) => `${what}: the reference has "${item}", the code does not`),
    ...inCode
      .filter((item) => !inText.includes(item))
      .map((item) => `${what}: the code has "${item}", the reference does not`),
  ];
}

/** The same for something that is there or not. */
export function sides(what: string, inText: boolean, inCode: boolean): string[] {
  return differ(what, inText ? ['yes'] : ['no'], inCode ? ['yes'] : ['no']);
}

/** The fields of an object's schema, optional or not. */
export function readShape(schema: unknown): Readonly<Record<string, z.ZodType>> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return readShape(schema.unwrap());
  }
  return schema instanceof z.ZodObject ? schema.shape : {};
}

export function isRequired(field: z.ZodType): boolean {
  return !field.safeParse(undefined).success;
}
