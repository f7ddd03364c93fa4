/** Who acts: a person with an account, the public without one, or the system by itself. */
export type Actor =
  | { readonly kind: "public" }
  | { readonly kind: "system"; readonly name: string }
  | {
      readonly kind: "person";
      readonly id: string;
      readonly name: string;
      readonly email: string;
      /** Belongs to the installation's secretariat. */
      readonly secretariat: boolean;
    };

export const anyone: Actor = { kind: "public" };
