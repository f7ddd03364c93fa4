import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Config } from "../config.ts";
import { Refusal } from "../refusal.ts";

/**
 * What a page may load and do: its own scripts, styles, fonts and pictures, and nothing written inside it. Forms go
 * to ourselves. No page of another site may hold ours.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join("; ");

/** Headers that every answer bears, unless it set its own. */
export function safeHeaders(config: Pick<Config, "publicUrl">): MiddlewareHandler {
  const secure = config.publicUrl.startsWith("https:");
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => c.res.headers.has(name) || c.res.headers.set(name, value);
    set("content-security-policy", policy);
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("cross-origin-opener-policy", "same-origin");
    set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (secure) set("strict-transport-security", "max-age=31536000; includeSubDomains");
  };
}

/**
 * Refuses a change that a page of another site asks for. Browsers say where a request comes from by Sec-Fetch-Site,
 * older ones by Origin; a program that sends neither carries no cookies of a reader.
 * Source: OWASP ASVS 5.0.0, 3.5.1.
 */
export function sameSiteOnly(config: Pick<Config, "publicUrl">): MiddlewareHandler {
  return async (c, next) => {
    if (["GET", "HEAD", "OPTIONS"].includes(c.req.method)) return next();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const own = new Set([new URL(config.publicUrl).origin, new URL(c.req.url).origin]);
    const foreign = origin !== undefined && !own.has(origin);
    if (site === "cross-site" || site === "same-site" || (site === undefined && foreign))
      throw new Refusal("cross-site");
    return next();
  };
}

/** Each request has an id that its log lines and its error page bear. */
export const requestId: MiddlewareHandler = async (c, next) => {
  const given = c.req.header("x-request-id");
  const id = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  c.set("requestId", id);
  await next();
  c.res.headers.set("x-request-id", id);
};

/** The address of whoever asks: the connection's, or the one that our own proxy vouches for. */
function clientAddress(c: Context, config: Pick<Config, "trustProxy">): string {
  if (config.trustProxy) {
    const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown"; // A request made within the process has no connection.
  }
}

/**
 * Changes from one address: a burst of `points`, refilled within `seconds`. Counted on each server by itself, since it
 * guards that server's resources; attempts to sign in are counted in the database.
 */
export function limitChanges(
  config: Pick<Config, "trustProxy" | "mode">,
  { points, seconds }: { points: number; seconds: number },
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c, next) => {
    if (config.mode === "test" || ["GET", "HEAD", "OPTIONS"].includes(c.req.method)) return next();
    try {
      await limiter.consume(clientAddress(c, config));
    } catch {
      c.header("retry-after", String(seconds));
      throw new Refusal("too-many");
    }
    return next();
  };
}
