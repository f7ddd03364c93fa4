import { z } from "zod";
import { isEmailAddress } from "./email.ts";

/** To sign in: an address, and a password unless a link is asked for. */
export const signInForm = z.object({
  email: z
    .string("people.sign-in.email.missing")
    .trim()
    .min(1, "people.sign-in.email.missing")
    .refine((value) => value === "" || isEmailAddress(value), "people.email.invalid"),
  password: z.string().default(""),
});
