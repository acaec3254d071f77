declare module 'kuromoji' {
  export type IpadicFeatures = { surface_form: string; reading?: string };
  export type Tokenizer<T> = { tokenize: (text: string) => T[] };

  type Builder = {
    build: (done: (error: Error | null, tokenizer: Tokenizer<IpadicFeatures>) => void) => void;
  };

  const kuromoji: { builder: (options: { dicPath: string }) => Builder };
  export default kuromoji;
}
