import {
  ICredentialsHelper,
  type GenericValue,
  type ICredentialDataDecryptedObject,
  type ICredentials,
  type ICredentialType,
  type IHttpRequestOptions,
  type INode,
  type INodeProperties,
  type Workflow,
} from 'n8n-workflow';

/**
 * What n8n's server does with a credential, for one credential in memory: the same resolution of
 * the `authenticate` expressions of the credential's class.
 */
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
    workflow?: Workflow,
    node?: INode,
  ): Promise<IHttpRequestOptions> {
    const authenticate = this.type.authenticate;
    if (typeof authenticate !== 'object' || workflow === undefined || node === undefined) {
      return Promise.reject(new Error('Only generic authentication is known here'));
    }
    const resolve = (value: unknown): GenericValue =>
      workflow.expression.getSimpleParameterValue(node, value as string, 'internal', {
        $credentials: credentials,
      });
    const headers = Object.entries(authenticate.properties.headers ?? {}).map(
      ([name, value]) => [name, resolve(value)] as const,
    );
    return Promise.resolve({
      ...request,
      headers: { ...request.headers, ...Object.fromEntries(headers) },
    });
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
