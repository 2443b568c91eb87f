import {
  ICredentialsHelper,
  type ICredentialDataDecryptedObject,
  type ICredentials,
  type ICredentialType,
  type IHttpRequestOptions,
  type INodeProperties,
} from 'n8n-workflow';

/** What n8n's server does with a credential, for one credential in memory. */
export class CredentialInMemory extends ICredentialsHelper {
  constructor(
    private readonly type: ICredentialType,
    private readonly data: ICredentialDataDecryptedObject,
  ) {
    super();
  }

  authenticate(
    credentials: ICredentialDataDecryptedObject,
    _type: string,
    request: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> {
    const { authenticate } = this.type;
    if (typeof authenticate === 'function') return authenticate(credentials, request);
    return Promise.reject(new Error('Only a function that authenticates is known here'));
  }

  getDecrypted(): Promise<ICredentialDataDecryptedObject> {
    return Promise.resolve({ ...this.data });
  }

  getParentTypes(): string[] {
    return [];
  }

  isCredentialUsableByNode(): boolean {
    return true;
  }

  preAuthentication(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  runPreAuthentication(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  getCredentialsProperties(): INodeProperties[] {
    return this.type.properties;
  }

  getCredentials(): Promise<ICredentials> {
    return Promise.reject(new Error('Not stored'));
  }

  updateCredentials(): Promise<void> {
    return Promise.resolve();
  }

  updateCredentialsOauthTokenData(): Promise<void> {
    return Promise.resolve();
  }
}
