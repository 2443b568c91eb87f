import { BaseUrlError, normaliseBaseUrl } from '../../claire/base-url';
import { readText } from './answers';
import { isEnvironment } from './parameter-value';
import type { Validity } from './red';
import { sharedText } from './texts';

/** Where Claire is, as the runtime reads it: the key travels there. */
export function validBaseUrl(value: unknown, allowPlainHttp: boolean): Validity {
  const given = readText(value).trim();
  if (given.includes('${')) return true;
  try {
    normaliseBaseUrl(given, { allowPlainHttp });
    return true;
  } catch (thrown) {
    const isPlain = thrown instanceof BaseUrlError && thrown.fault.endsWith('Http');
    return sharedText(isPlain ? 'validation.https' : 'validation.baseUrl');
  }
}

/** Where this Node-RED is for Claire; empty means that the server's own setting holds. */
export function validPublicUrl(value: unknown): Validity {
  const given = readText(value).trim();
  if (given === '' || given.includes('${')) return true;
  const typed = given.includes('://') ? given : `https://${given}`;
  // As the runtime reads it: `https:/host` would be a path at a host of the name of "https".
  const isTypo = /^https?(?::(?!\/\/)|\/)/i.test(given);
  return isTypo || parsed(typed) === undefined ? sharedText('validation.publicUrl') : true;
}

/** Seconds that a node may wait for the rate limit. */
export function validSeconds(value: unknown): Validity {
  const given = readText(value).trim();
  return isEnvironment(given) || /^\d+(\.\d+)?$/.test(given)
    ? true
    : sharedText('validation.seconds');
}

/** Empty means the default. */
export function validAtMostInFlight(value: unknown): Validity {
  const given = readText(value).trim();
  const isCount = /^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= 64;
  return given === '' || isEnvironment(given) || isCount
    ? true
    : sharedText('validation.atMostInFlight');
}

function parsed(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}
