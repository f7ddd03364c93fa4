import { domainToASCII } from "node:url";

/**
 * Whether mail can be sent to an address, in any script (RFC 6531): the local part has at most 64 octets of UTF-8
 * (RFC 5321 §4.5.3.1.1), and the domain is one that IDNA accepts. `z.email()` knows neither.
 */
export function isEmailAddress(address: string): boolean {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).replaceAll("。", ".");
  if (
    at < 1 ||
    Buffer.byteLength(local) > 64 ||
    /[\s<>()[\],;:\\"\p{Cc}]/u.test(local) ||
    /^\.|\.\.|\.$/.test(local)
  )
    return false;
  const ascii = domainToASCII(domain);
  return (
    ascii.length > 0 &&
    ascii.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i.test(ascii)
  );
}
