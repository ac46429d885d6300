import { isPreview } from './isPreview'

/**
 * Headers of every answer. Nothing is asked of a third party, and no script runs at all; in
 * development Next’s own do, which reload a page when its source changes.
 */
export function securityHeaders(url: string | undefined, isProduction: boolean) {
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    `style-src 'self'${isProduction ? '' : " 'unsafe-inline'"}`,
    ...(isProduction
      ? []
      : ["script-src 'self' 'unsafe-inline' 'unsafe-eval'", "connect-src 'self' ws:"]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // The address of a preview is its key: it is not handed on, and not listed.
    'Referrer-Policy': isPreview(url) ? 'no-referrer' : 'strict-origin-when-cross-origin',
    ...(isPreview(url) && { 'X-Robots-Tag': 'noindex' }),
  }
}
