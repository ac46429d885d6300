import type { RequestHandler } from 'express'

import type { Env } from '../env'
import { routeOf } from '../server/routeOf'

/**
 * Headers that keep a browser from doing anything a newsroom did not ask for: no request to a third
 * party (Keystone's admin UI asks one for its font; ours is served from here), no framing, no
 * guessing of content types.
 *
 * Next.js writes inline scripts without nonces, so those stay allowed; in development its reloader
 * also evaluates code and keeps a socket open.
 */
export function securityHeaders(env: Settings): RequestHandler {
  const [page, data] = [pageHeaders(env), dataSecurityHeaders(env)]
  return ({ path }, response, next) => {
    response.set(routeOf(path) === 'graphql' ? data : page)
    next()
  }
}

/** The same for data, which are no page and have nothing that a browser might run. */
export function dataSecurityHeaders({
  isSecure,
}: Pick<Settings, 'isSecure'>): Record<string, string> {
  return {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    ...(isSecure && httpsOnly),
  }
}

type Settings = Pick<Env, 'isProduction' | 'isSecure'>

const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000' }

function pageHeaders({ isProduction, isSecure }: Settings): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isProduction ? '' : " 'unsafe-eval'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isProduction ? '' : ' ws:'}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isSecure && httpsOnly),
  }
}
