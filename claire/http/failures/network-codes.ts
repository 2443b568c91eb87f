const unverified = "the host's certificate cannot be verified";
const outOfDate = "the host's certificate is out of date";
const selfSigned = "the host's certificate is self-signed";
const lookUpFailed = 'the host name could not be looked up';
const unreachable = 'the host cannot be reached';

/** Codes of Node's network and TLS after which no byte can have reached Claire, in words. */
export const unsentCodes: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'the host name is not known'],
  ['EAI_AGAIN', lookUpFailed],
  ['EAI_FAIL', lookUpFailed],
  ['EAI_NODATA', 'the host name has no address'],
  ['EAI_NONAME', 'the host name is not known'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['ENETDOWN', 'the network is down'],
  ['EHOSTUNREACH', unreachable],
  ['EHOSTDOWN', unreachable],
  ['EADDRNOTAVAIL', 'this machine has no address from which it can be reached'],
  ['ERR_INVALID_URL', 'the address cannot be read'],
  ['ERR_INVALID_CHAR', 'the API key or the address holds a character that cannot be sent'],
  ['ERR_UNESCAPED_CHARACTERS', 'the address holds a character that cannot be sent'],
  ['CERT_HAS_EXPIRED', outOfDate],
  ['CERT_NOT_YET_VALID', "the host's certificate is not valid yet by this machine's clock"],
  ['CERT_REVOKED', "the host's certificate was revoked"],
  ['CERT_UNTRUSTED', unverified],
  ['CERT_REJECTED', unverified],
  ['CERT_CHAIN_TOO_LONG', unverified],
  ['CERT_SIGNATURE_FAILURE', unverified],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', selfSigned],
  ['SELF_SIGNED_CERT_IN_CHAIN', selfSigned],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', unverified],
  ['UNABLE_TO_GET_ISSUER_CERT', unverified],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', unverified],
  ['INVALID_CA', unverified],
  ['INVALID_PURPOSE', unverified],
  ['PATH_LENGTH_EXCEEDED', unverified],
  ['HOSTNAME_MISMATCH', "the host's certificate is for another name"],
  ['ERR_TLS_CERT_ALTNAME_INVALID', "the host's certificate is for another name"],
  ['ERR_TLS_CERT_ALTNAME_FORMAT', unverified],
]);

const notEncrypted =
  'the port answers without TLS; check the port, or enter http:// if Claire runs on this machine';
const noAgreement = 'the host and this machine agree on no version or cipher of TLS';
const certificateRefused = 'the host refused the certificate of this machine, or wants one';

/** OpenSSL's reasons for a failed handshake, in words. */
export const handshakeErrors: readonly (readonly [RegExp, string])[] = [
  [/wrong version number|packet length too long|unknown protocol|http request/, notEncrypted],
  [
    /protocol version|unsupported protocol|no protocols available|inappropriate fallback/,
    noAgreement,
  ],
  [/handshake failure|no shared cipher|no ciphers|insufficient security/, noAgreement],
  [/key too small|unsafe legacy renegotiation|no suitable/, noAgreement],
  [/unrecognized name/, 'the host does not know the name in the address'],
  [
    /alert (?:bad certificate|certificate (?:required|unknown|expired|revoked)|unknown ca)/,
    certificateRefused,
  ],
  [/alert access denied/, certificateRefused],
];

/** Codes of Node's HTTP parser, in words; the request was sent. */
export const unreadableCodes: readonly (readonly [RegExp, string])[] = [
  [/^HPE_HEADER_OVERFLOW$/, 'the headers of the answer are too large'],
  [/^HPE_/, 'what answers does not speak HTTP, or not as it should'],
];
