ALTER TABLE "contribution_files" ADD COLUMN "truncated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_files" ADD COLUMN "attachments" text[] DEFAULT '{}' NOT NULL;