/** A name as sentences need it: as it stands in one by itself, and in the other forms that its language has. */
export interface Name {
  plain: string;
  /** By the id of the form: `gen`, `with`. A form that is not there is the plain one. */
  forms: Readonly<Record<string, string>>;
}

export function isName(value: string | number | Name): value is Name {
  return typeof value === "object";
}

/** A name that is the same in every form. */
export function unchanging(text: string): Name {
  return { plain: text, forms: {} };
}

/** What is made of a name, in each of its forms. */
export function mapName({ plain, forms }: Name, make: (text: string) => string): Name {
  return {
    plain: make(plain),
    forms: Object.fromEntries(Object.entries(forms).map(([id, text]) => [id, make(text)])),
  };
}
