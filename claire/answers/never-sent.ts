/** Codes of Node's network and TLS, in words; with these, certainly no byte reached Claire. */
export const neverSent: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'the host name is not known'],
  ['EAI_AGAIN', 'the host name could not be looked up'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ERR_INVALID_URL', 'the address cannot be read'],
  ['CERT_HAS_EXPIRED', "the host's certificate is out of date"],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', "the host's certificate is self-signed"],
  ['SELF_SIGNED_CERT_IN_CHAIN', "the host's certificate is self-signed"],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', "the host's certificate cannot be verified"],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', "the host's certificate cannot be verified"],
  ['ERR_TLS_CERT_ALTNAME_INVALID', "the host's certificate is for another name"],
]);

/** Node gives some of these codes also to a line that breaks after it was opened. */
export function isOfOpenLine(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return false;
  return error.syscall === 'read' || error.syscall === 'write';
}
