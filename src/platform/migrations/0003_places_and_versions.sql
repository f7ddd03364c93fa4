ALTER TABLE "phases" ADD COLUMN "places" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "phases" SET "places" = jsonb_build_object((
  SELECT coalesce(
    CASE WHEN "titles" ->> 'es' IS NOT NULL THEN 'es' WHEN "titles" ->> 'en' IS NOT NULL THEN 'en' END,
    (SELECT min(key) FROM jsonb_object_keys("titles") AS key), 'en')
  FROM "processes" WHERE "processes"."id" = "phases"."process_id"), "place") WHERE "place" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "phases" DROP COLUMN "place";--> statement-breakpoint
ALTER TABLE "processes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
